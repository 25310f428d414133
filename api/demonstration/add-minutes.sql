-- $1 meeting   $2 text
insert into minutes_version (meeting, number, text) values ($1, 1, $2)
