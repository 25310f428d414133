-- Takes mails that are due, each by one process alone, and puts their next try off: 1, 4, 9… minutes.
-- $1 timestamptz: now   $2 how many   $3 tries after which nothing more is tried
update mail set tries = tries + 1, next_try = $1::timestamptz + (tries + 1) ^ 2 * interval '1 minute'
where mail in (
  select mail from mail
  where sent_at is null and next_try <= $1::timestamptz and tries < $3
  order by mail limit $2 for update skip locked
)
returning mail::int, recipient, subject, text, html
