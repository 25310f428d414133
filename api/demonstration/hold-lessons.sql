-- Lessons of invented pilots whose day is over were held, or a few cancelled: which ones, and how they went, is as the school
-- and the day say. `app.act` and `app.now` are said before.
-- $1 date: what was before it is over   $2 json: { reasons, incidents }
with due as materialized (
  select lesson.lesson, pupils, ('x' || substr(md5(concat(uai, lesson.starts, levels, on_day)), 1, 7))::bit(28)::int as chance
  from lesson join school_class using (school_class) join pilot using (pilot)
  where pilot.demonstration and pilot.state = 'running' and lesson.state = 'planned' and on_day < $1::date
), cancelled as (
  update lesson set state = 'cancelled',
    reason = $2::json -> 'reasons' ->> (chance / 16 % json_array_length($2::json -> 'reasons'))
  from due where due.lesson = lesson.lesson and chance % 16 = 7
)
update lesson set state = 'held', attendance = pupils - least(chance % 4, pupils),
  satisfaction = case when chance / 16 % 10 < 9 then (array[5, 4, 5, 4, 3, 5, 4, 5, 4, 2])[1 + chance / 160 % 10] end,
  incidents = case when chance % 31 = 7
    then array[$2::json -> 'incidents' ->> (chance % json_array_length($2::json -> 'incidents'))] else '{}' end
from due where due.lesson = lesson.lesson and chance % 16 <> 7
