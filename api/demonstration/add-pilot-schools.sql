-- The schools of invented applications, and their classes.   $1 json: [{ pilot, schools }]
with given as (
  select (row ->> 'pilot')::bigint as pilot, school ->> 'uai' as uai, school -> 'classes' as classes
  from json_array_elements($1::json) row cross join lateral json_array_elements(row -> 'schools') school
), taken as (
  insert into pilot_school (pilot, uai, vouched, asked_at, answered_at, agrees)
  select pilot, uai, 'académie', moment_said(), moment_said(), true from given
  returning pilot, uai
)
insert into school_class (pilot, uai, levels, pupils, weekday, starts, ends)
select pilot, uai, array(select json_array_elements_text(class -> 'levels')), (class ->> 'pupils')::int,
  (class ->> 'weekday')::int, (class ->> 'starts')::time, (class ->> 'ends')::time
from taken join given using (pilot, uai) cross join lateral json_array_elements(classes) class
