-- The school holidays and the public ones where a pilot is, in the school year of its campaign. $1 pilot
with own as (
  select code_insee, zone_of(code_insee) as zone, calendar_of(code_insee, departement_of(code_insee, null)) as calendar,
    make_date((details ->> 'year')::int, 9, 1) as first_day, make_date((details ->> 'year')::int + 1, 8, 31) as last_day
  from pilot join resource on resource.resource = campaign where pilot = $1
), closed as (
  select label, school_break.first_day, school_break.last_day from school_break join own using (zone)
  where school_break.first_day <= own.last_day and school_break.last_day >= own.first_day
  union all
  select label, day, day from public_holiday join calendar using (holidays) join own using (calendar)
  where day between own.first_day and own.last_day
)
select label, to_char(first_day, 'YYYY-MM-DD') as first_day, to_char(last_day, 'YYYY-MM-DD') as last_day
from closed order by closed.first_day, closed.last_day
