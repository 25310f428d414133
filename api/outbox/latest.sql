-- The last mails that wait, for the page of a machine that sends none.
-- $1 how many
select recipient, subject, text, to_char(written_at, 'YYYY-MM-DD"T"HH24:MI') as written_at from mail where sent_at is null order by mail desc limit $1
