-- The resource is locked first, as by whoever closes it.
-- $1 uptake   $2 the state it is moved from   $3 to   $4 json of what was said with it   $5 how many from now on, or null
with held as materialized (
  select resource from resource where resource = (select resource from uptake where uptake = $1) for no key update
)
update uptake set state = $3, details = details || $4::jsonb, quantity = coalesce($5::integer, quantity),
  updated_at = now() from held
where uptake = $1 and uptake.resource = held.resource and state = $2
returning uptake::int as version
