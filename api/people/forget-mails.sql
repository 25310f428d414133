-- $1 recipient
with invited as (delete from invitation where mail = $1)
delete from mail where recipient = $1 and sent_at is null
