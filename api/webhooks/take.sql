-- The one that has waited longest, of those that have something to be told, taken by one process alone for a while.
-- $1 timestamptz: now   $2 timestamptz: until when it is held
update webhook set due_at = $2
where webhook = (
  select webhook from webhook
  where state = 'active' and due_at <= $1
    and (through < (select max(change) from venue_change)
      or exists (select from webhook_delivery told where told.webhook = webhook.webhook and delivered_at is null))
  order by due_at limit 1 for update skip locked)
returning webhook::int, url, secret, through::text,
  gap or through < (select changes_forgotten from directory) as gap, failures, failing_since
