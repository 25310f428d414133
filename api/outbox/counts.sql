-- How the mails stand. $1 timestamptz: sent since   $2 tries after which nothing more is tried
select
  (count(*) filter (where sent_at is null and tries < $2 and failure is null))::int as waiting,
  (count(*) filter (where sent_at is null and tries < $2 and failure is not null))::int as failing,
  (count(*) filter (where sent_at is null and tries >= $2))::int as given_up,
  (count(*) filter (where sent_at >= $1))::int as sent
from mail where sent_at is null or sent_at >= $1
