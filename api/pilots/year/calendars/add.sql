-- $1 person   $2 kind   $3 subject
insert into pilot_calendar (person, kind, subject) values ($1, $2, $3)
