-- What the company's network offers, while the post goes on.   $1 uptake   $2 kind   $3 day   $4 what it is, or null
insert into step (uptake, kind, due_on, what)
select uptake, $2, $3::date, $4 from uptake where uptake = $1 and state = 'running' returning step::int
