-- Gives a part to an address, known or not yet.
-- $1 address   $2 an id for a person made for the occasion   $3 role   $4 code INSEE, or null   $5 party, or null
with known as (
  insert into person (id, email) values ($2, $1)
  on conflict (email) do update set updated_at = now() returning id
)
insert into mandate (person, role, code_insee, party, proof) select id, $3, $4, $5, 'operator' from known
on conflict do nothing returning mandate::int
