-- $1 person   $2 jsonb: fields of the venue   $3 message, or null   $4 boolean: they run it   $5 timestamptz: now
insert into proposal (person, fields, message, keeps, proposed_at) values ($1, $2, $3, $4, $5)
returning proposal::int
