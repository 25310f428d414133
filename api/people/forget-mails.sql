-- $1 recipient
delete from mail where recipient = $1 and sent_at is null
