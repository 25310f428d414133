-- $1 pilot   $2 side   $3 answer, or null   $4 text   $5 person   $6 timestamptz: now
insert into pilot_word (pilot, side, answer, text, person, said_at) values ($1, $2, $3, $4, $5, $6)
