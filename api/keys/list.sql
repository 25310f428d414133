-- The keys of a person, the living first.
-- $1 person   $2 day
select key.api_key::int as key, name, rights, key.source,
  coalesce((select json_agg(json_build_object('id', venue.id, 'nom', venue.nom) order by venue.nom)
    from api_key_venue limited join venue on venue.number = limited.venue
    where limited.api_key = key.api_key), '[]') as venues,
  to_char(made_at, 'YYYY-MM-DD') as made, to_char(expires_on, 'YYYY-MM-DD') as expires,
  to_char(last_used_on, 'YYYY-MM-DD') as used,
  case when revoked_at is not null then 'revoked' when expires_on < $2::date then 'expired' else 'alive' end as state
from api_key key where person = $1
order by revoked_at nulls first, key.api_key desc
