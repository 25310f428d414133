-- The hours that someone gave to lessons: all of them to themselves, to their employer those that it granted.
-- $1 resource   $2 organisation that reads it, or null
select lesson.lesson::int, to_char(on_day, 'YYYY-MM-DD') as on_day, to_char(lesson.starts, 'HH24:MI') as starts, hours::float8,
  preparation::float8, commune.nom as commune, levels
from lesson_hours given join lesson using (lesson) join school_class using (school_class) join pilot using (pilot)
join commune on commune.code_insee = pilot.code_insee
where given.resource = $1 and ($2::bigint is null or given.organisation = $2) order by on_day, lesson.starts
