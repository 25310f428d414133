-- $1 code INSEE   $2 person   $3 proof
insert into mandate (person, role, code_insee, proof) values ($2, 'commune', $1, $3)
on conflict do nothing returning mandate::int
