-- On which day, and in which role, is filled in by hold_lesson_word.
-- $1 lesson   $2 resource   $3 state   $4 whether it is instead of someone   $5 actor   $6 person, or null
insert into lesson_word (lesson, on_day, resource, role, instead, state, actor, person)
values ($1, current_date, $2, 'volunteer', $4, $3, $5, $6) returning word::int
