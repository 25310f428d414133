-- Someone is invited to hold a post; who was invited before, and has not agreed yet, no longer is.
-- $1 uptake   $2 name   $3 mail   $4 timestamptz: now
insert into young_person (uptake, name, mail, invited_at) values ($1, $2, $3, $4)
returning young_person::int
