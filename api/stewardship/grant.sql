-- $1 number of a venue   $2 person   $3 proof
insert into mandate (person, role, venue, proof) values ($2, 'steward', $1, $3)
on conflict do nothing returning mandate::int
