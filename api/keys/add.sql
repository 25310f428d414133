-- Nothing where a living key of this person has that name.
-- $1 person   $2 name   $3 hash   $4 rights   $5 source, or null   $6 last day, or null   $7 ids of venues   $8 now
with made as (
  insert into api_key (person, name, hash, rights, source, expires_on, made_at)
  values ($1, $2, $3, $4, $5, $6, $8)
  on conflict (person, name) where revoked_at is null do nothing
  returning api_key
), limited as (
  insert into api_key_venue (api_key, venue)
  select api_key, number from made, venue where venue.id = any($7::text[])
  returning venue
)
select api_key::int as key, (select count(*)::int from limited) as venues from made
