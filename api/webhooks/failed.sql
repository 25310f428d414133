-- $1 delivery   $2 status, or null   $3 why   $4 now   $5 when it is tried again, or null: not any more
with failed as (
  update webhook_delivery set tries = tries + 1, tried_at = $4, status = $2, problem = $3
  where delivery = $1 returning webhook
)
update webhook set failures = failures + 1, failing_since = coalesce(failing_since, $4), problem = $3,
  due_at = coalesce($5, due_at), state = case when $5::timestamptz is null then 'failing' else state end
from failed where webhook.webhook = failed.webhook and state = 'active'
returning name, url, (select email from person where id = person) as mail
