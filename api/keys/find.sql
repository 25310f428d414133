-- The key of a secret, and that it was used today.
-- $1 hash of the secret   $2 day
with used as (
  update api_key set last_used_on = $2::date
  where hash = $1 and revoked_at is null and (expires_on is null or expires_on >= $2::date)
    and last_used_on is distinct from $2::date
)
select api_key::int as key, person, email as mail, rights, source,
  case when revoked_at is not null then 'revoked' when expires_on < $2::date then 'expired' else 'alive' end as state
from api_key join person on person.id = api_key.person where hash = $1
