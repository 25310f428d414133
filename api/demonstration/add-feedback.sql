-- What communes and animators say of lessons of invented pilots that were held: of one in nine, nobody says it.
-- `app.act` and `app.now` are said before.   $1 json: { went_well, to_change }
with said as (
  select lesson, side, ('x' || substr(md5(concat(uai, lesson.starts, levels, on_day, side)), 1, 7))::bit(28)::int as chance
  from lesson join school_class using (school_class) join pilot using (pilot) cross join unnest(array['commune', 'animator']) side
  where pilot.demonstration and lesson.state = 'held' and lesson.chapter is not null
)
insert into lesson_feedback (lesson, side, resource, kit_version, chapter, stars, went_well, to_change, told_at, declared_at)
select lesson, side, 0, 0, 0, (array[5, 4, 4, 5, 3])[1 + chance % 5],
  $1::json -> 'went_well' ->> (chance % json_array_length($1::json -> 'went_well')),
  case when chance % 5 > 1 then $1::json -> 'to_change' ->> (chance % json_array_length($1::json -> 'to_change')) end, moment_said(), moment_said()
from said where chance % 9 = 2 and not exists (select from lesson_feedback given
  where given.lesson = said.lesson and given.side = said.side)
