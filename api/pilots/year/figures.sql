-- The year of a pilot as numbers. $1 pilot   $2 timestamptz: now
select count(*) filter (where lesson.state = 'held')::int as held,
  count(*) filter (where lesson.state = 'planned' and moment_at(pilot.code_insee, on_day, lesson.ends) > $2::timestamptz)::int as coming,
  count(*) filter (where lesson.state = 'planned' and moment_at(pilot.code_insee, on_day, lesson.ends) <= $2::timestamptz)::int as to_report,
  coalesce(sum(attendance), 0)::int as attendance,
  coalesce((select sum(hours) from lesson_hours join lesson own using (lesson) join school_class using (school_class)
    where pilot = $1), 0)::float8 as hours
from school_class join pilot using (pilot) left join lesson using (school_class) where pilot = $1
