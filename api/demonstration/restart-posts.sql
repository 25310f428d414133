-- Invented posts that go on and whose contract is over, or nearly, began some months ago.   $1 timestamptz: now
update uptake set details = uptake.details || jsonb_build_object('started_on',
  to_char(date_trunc('month', $1::timestamptz) - (3 + uptake % 16) * interval '1 month', 'YYYY-MM-DD'))
from resource where resource.resource = uptake.resource and demonstration and uptake.kind = 'post' and uptake.state = 'running'
  and (uptake.details ->> 'started_on')::date + (resource.details ->> 'months')::integer * interval '1 month'
    < $1::timestamptz + interval '14 days'
