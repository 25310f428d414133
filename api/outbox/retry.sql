-- Tries a mail again that was given up.
-- $1 mail   $2 timestamptz: now   $3 tries after which nothing more is tried
update mail set tries = 0, next_try = $2 where mail = $1 and sent_at is null and tries >= $3 returning mail
