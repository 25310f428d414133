-- Begins, pauses or goes on; what is unverified only begins. Back from a pause, it is due at once, with what it missed,
-- as far as that is kept.
-- $1 webhook   $2 person   $3 state   $4 states that it leaves   $5 now
with forgotten as (select changes_forgotten as change from directory),
moved as (
  update webhook set state = $3, failures = 0, failing_since = null, problem = null, due_at = $5,
    gap = gap or through < forgotten.change, through = greatest(through, forgotten.change)
  from forgotten
  where webhook = $1 and person = $2 and state = any($4::text[])
  returning webhook, through
), lost as (
  delete from webhook_delivery told using moved, forgotten
  where told.webhook = moved.webhook and delivered_at is null and after < forgotten.change
)
select webhook::int from moved
