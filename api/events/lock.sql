-- A sitting as it is now, held until the transaction ends: who registers at once waits.
-- $1 sitting   $2 timestamptz: now
select sitting::int, resource::int, version, state, taken, ends_at <= $2 as over,
  exists (select from resource where resource.resource = sitting.resource and resource.state = 'published') as shown,
  exists (select from resource where resource.resource = sitting.resource and demonstration) as demonstration
from sitting where sitting = $1 for no key update
