-- The first operator: a person made for the occasion where nobody has signed in from that address yet.
-- $1 address   $2 an id for that person
with known as (
  insert into person (id, email) values ($2, $1)
  on conflict (email) do update set updated_at = now() returning id
)
insert into mandate (person, role, proof) select id, 'operator', 'command' from known
on conflict do nothing returning mandate
