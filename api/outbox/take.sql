-- Takes the mail that is due, by one process alone, and puts its next try off: 1, 4, 9… minutes. Reminders leave last:
-- who asked for a link waits for it.
-- $1 timestamptz: now   $2 tries after which nothing more is tried
update mail set tries = tries + 1, next_try = $1::timestamptz + (tries + 1) ^ 2 * interval '1 minute'
where mail = (
  select mail from mail
  where sent_at is null and next_try <= $1::timestamptz and tries < $2
  order by purpose = 'reminder', mail limit 1 for update skip locked
)
returning mail::int, recipient, subject, text, html, unsubscribe, calendar
