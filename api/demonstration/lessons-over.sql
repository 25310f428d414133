-- Lessons of invented pilots whose day is over, and which say nothing yet.   $1 date: what was before it is over
select lesson::int, pupils, concat(uai, lesson.starts, levels, on_day) as key
from lesson join school_class using (school_class) join pilot using (pilot)
where pilot.demonstration and pilot.state = 'running' and lesson.state = 'planned' and on_day < $1::date
order by lesson
