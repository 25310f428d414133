-- Cancels, takes that back, or says that it was not held after all. Nothing where it is in another state, or someone wrote since.
-- $1 lesson   $2 version that was read   $3 state   $4 reason, or null   $5 state it was in
update lesson set state = $3, reason = $4, attendance = null, satisfaction = null, incidents = '{}'
where lesson = $1 and version = $2 and state = $5 returning version
