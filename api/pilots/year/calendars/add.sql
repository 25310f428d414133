-- $1 person   $2 code INSEE, or null for one's own lessons
insert into pilot_calendar (person, code_insee) values ($1, $2) returning calendar::int
