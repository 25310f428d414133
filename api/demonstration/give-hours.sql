-- What those of the teams gave to lessons of invented pilots that were held, and of which nothing is said yet: the hour, and
-- for the animator half of one to prepare it.
insert into lesson_hours (lesson, resource, role, hours, preparation)
select lesson, team_member.resource, team_member.role, extract(epoch from lesson.ends - lesson.starts) / 3600 + prepared, prepared
from lesson join school_class using (school_class) join pilot using (pilot) join team_member using (school_class)
cross join lateral (select case team_member.role when 'animator' then 0.5 else 0 end as prepared) own
where pilot.demonstration and lesson.state = 'held' and team_member.state = 'accepted'
  and not exists (select from lesson_hours given where given.lesson = lesson.lesson)
order by lesson, team_member.resource
