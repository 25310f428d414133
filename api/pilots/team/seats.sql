-- What is wanted by the pilots of a campaign that hold a place. $1 campaign
select school_class::int, role, seats_left(school_class, role) as wanted, halfday_of(weekday, starts) as halfday,
  pilot::int, commune.nom as commune, school.nom as school, weekday, to_char(starts, 'HH24:MI') as starts,
  to_char(ends, 'HH24:MI') as ends, class_name(school_class), levels, pupils
from school_class join pilot using (pilot) join school using (uai) join commune on commune.code_insee = pilot.code_insee
cross join unnest(array['animator', 'volunteer']) role
where campaign = $1 and pilot.state in ('approved', 'running') and seats_left(school_class, role) > 0
order by commune.nom, school.nom, school_class, role
