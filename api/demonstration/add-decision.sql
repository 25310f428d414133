-- $1 meeting   $2 number   $3 text
insert into decision (meeting, number, text) values ($1, $2, $3) returning decision::int
