-- $1 uptake   $2 side   $3 person   $4 text   $5 now
insert into message (uptake, side, person, text, sent_at) values ($1, $2, $3, $4, $5) returning message::int
