-- $1 delivery   $2 status   $3 now
with arrived as (
  update webhook_delivery set tries = tries + 1, tried_at = $3, delivered_at = $3, status = $2, problem = null
  where delivery = $1 and delivered_at is null returning webhook, through
)
update webhook set through = arrived.through, gap = false, failures = 0, failing_since = null, problem = null, due_at = $3
from arrived where webhook.webhook = arrived.webhook
