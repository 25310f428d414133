-- Lessons that invented pilots which go on have not planned yet: each week of a class that has an animator, where it is known
-- that there is school, the chapters of the kits for its age in order.
-- $1 first day of their year   $2 its last   $3 until when they are planned
with class as materialized (
  select school_class, pilot.code_insee, uai, levels, pupils, weekday, starts, ends,
    (select count(*) from lesson before where before.school_class = own.school_class) as planned,
    (select max(on_day) from lesson before where before.school_class = own.school_class) as last_day
  from school_class own join pilot using (pilot)
  where pilot.demonstration and state = 'running' and exists (select from team_member
    where team_member.school_class = own.school_class and role = 'animator' and team_member.state = 'accepted')
), school_day as materialized (
  select code_insee, weekday, day::date as on_day
  from (select distinct code_insee, weekday from class) own
  cross join generate_series($1::date, least($2::date, $3::date), interval '1 day') day
  where extract(isodow from day) = weekday and no_school(code_insee, day::date) is null
), chapter as (
  select school_class, resource, place::int as chapter, row_number() over (partition by school_class order by resource, place) as rank
  from class join resource on kind = 'practice' and demonstration and state = 'published' and details -> 'ages' ?& levels
  cross join jsonb_array_elements(details -> 'chapters') with ordinality one (title, place)
)
select school_class::int, on_day::text, starts::text, ends::text, resource::int, chapter, pupils,
  concat(uai, starts, levels, on_day) as key
from (
  select *, planned + row_number() over (partition by school_class order by on_day) as rank
  from class join school_day using (code_insee, weekday) where on_day > coalesce(last_day, $1::date - 1)
) planned left join chapter using (school_class, rank)
order by on_day, starts, school_class
