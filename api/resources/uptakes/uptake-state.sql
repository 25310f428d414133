-- $1 uptake   $2 timestamptz: now
select uptake.resource::int, uptake.kind, uptake.state, resource.title, asked, uptake.details,
  to_char(day_of_state(uptake.*, uptake.state), 'YYYY-MM-DD') as since,
  to_char(day_in(uptake.venue, $2), 'YYYY-MM-DD') as today
from uptake join resource using (resource)
where uptake = $1
