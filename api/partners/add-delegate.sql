-- $1 organisation   $2 person, or null   $3 address of someone known or not, where the person is null
-- $4 an id for a person made for the occasion   $5 proof
with known as (
  insert into person (id, email) select $4, $3::text where $2::text is null
  on conflict (email) do update set updated_at = now() returning id
)
insert into mandate (person, role, organisation, proof)
select id, 'delegate', $1, $5 from (select id from known union all select $2 where $2::text is not null) whom
on conflict do nothing returning mandate::int
