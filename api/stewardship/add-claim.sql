-- $1 number of a venue   $2 person   $3 message, or null   $4 what proves it at once, or null   $5 timestamptz: now
insert into claim (venue, person, message, state, proof, claimed_at, decided_at)
values ($1, $2, $3, case when $4::text is null then 'pending' else 'granted' end, $4, $5,
  case when $4::text is not null then $5::timestamptz end)
on conflict (venue, person) where state = 'pending' do update set message = excluded.message
returning claim::int
