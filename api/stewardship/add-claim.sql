-- $1 number of a venue   $2 person   $3 message, or null   $4 granted at once   $5 timestamptz: now
insert into claim (venue, person, message, state, claimed_at, decided_at)
values ($1, $2, $3, case when $4 then 'granted' else 'pending' end, $5, case when $4 then $5::timestamptz end)
on conflict (venue, person) where state = 'pending' do update set message = excluded.message
returning claim::int
