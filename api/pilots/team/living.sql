-- Those who come to the classes of a pilot, or are asked to: its team, and who comes for one of it to a lesson to come. $1 pilot
select resource::int from team_member join school_class using (school_class)
where pilot = $1 and state in ('proposed', 'accepted')
union
select comer.resource::int from lesson join school_class using (school_class) join lesson_comer comer using (lesson)
where pilot = $1 and lesson.state = 'planned' and instead and comer.state in ('asked', 'coming')
