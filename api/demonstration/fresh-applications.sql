-- What waits for an answer on an invented mission is of these weeks.   $1 timestamptz: now
update application set sent_at = $1::timestamptz - (3 + application % 12) * interval '1 day', changed_at = $1
from resource where resource.resource = application.resource and demonstration and application.state = 'sent'
  and sent_at < $1::timestamptz - interval '40 days'
