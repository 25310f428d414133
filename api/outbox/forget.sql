-- Mails that left, or never did, a year ago. $1 timestamptz: sent or written before
delete from mail where sent_at < $1 or (sent_at is null and written_at < $1)
