-- Plans the lessons of all the classes of a pilot between two days, where there is school, and none on a day for which
-- there was one already: what was moved or cancelled stays so. Chapters of a kit go on from the last that is not
-- cancelled; once its edition has no more, lessons are planned without it.
-- $1 pilot   $2 first day   $3 last day   $4 kit, or null
with wanted as (
  select one.*, day.on_day, jsonb_array_length(chapters_of($4::bigint, edition_of_class(one.school_class, $4::bigint))) as chapters,
    coalesce((select max(before.chapter) from lesson before where before.school_class = one.school_class
      and before.resource = $4::bigint and before.state <> 'cancelled'), 0)
    + row_number() over (partition by one.school_class order by day.on_day) as chapter
  from school_class one cross join lateral days_of_class(one.school_class, $2::date, $3::date) day
  where pilot = $1 and why is null and not exists (select from lesson before where before.school_class = one.school_class
    and day.on_day in (before.planned_for, before.on_day))
), numbered as (
  select wanted.*, $4::bigint is not null and chapter <= case when chapters > 0 then chapters else 99 end as follows from wanted
)
insert into lesson (school_class, on_day, planned_for, starts, ends, resource, chapter)
select school_class, on_day, on_day, starts, ends, case when follows then $4::bigint end, case when follows then chapter end
from numbered order by on_day, starts
on conflict do nothing returning lesson::int, resource is not null as follows
