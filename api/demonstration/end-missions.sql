-- Ends the invented missions that are over. `app.act` is said before.   $1 timestamptz: now
update application set state = 'completed', changed_at = $1,
  ended_on = (application.starts_on + (details ->> 'months')::integer * interval '1 month')::date
from resource where resource.resource = application.resource and demonstration and application.state = 'running'
  and application.starts_on + (details ->> 'months')::integer * interval '1 month' < $1::timestamptz
