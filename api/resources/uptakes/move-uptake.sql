-- The resource is locked first, as by whoever closes it.
-- $1 uptake   $2 the state it is moved from   $3 to   $4 json of what was said with it
with held as materialized (
  select resource from resource where resource = (select resource from uptake where uptake = $1) for no key update
)
update uptake set state = $3, details = details || $4::jsonb, updated_at = now() from held
where uptake = $1 and uptake.resource = held.resource and state = $2
returning uptake::int as version
