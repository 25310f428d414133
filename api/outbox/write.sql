-- A mail to send; nothing is written where one of the same purpose and key already was. An address in a key is marked.
-- $1 recipient   $2 subject   $3 text   $4 html   $5 purpose   $6 key, or null   $7 timestamptz: now
-- $8 where one click stops such mails, or null   $9 an appointment that goes with it, or null
insert into mail (recipient, subject, text, html, purpose, key, written_at, next_try, unsubscribe, calendar)
values ($1, $2, $3, $4, $5, marked($6), $7, $7, $8, $9)
on conflict (purpose, key) do nothing
returning mail
