-- $1 member   $2 the animator's member, or null   $3 side   $4 person   $5 text
insert into team_message (member, animator, side, person, text) values ($1, $2, $3, $4, $5) returning message::int
