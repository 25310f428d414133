-- Cancels, or takes that back. $1 lesson   $2 version that was read   $3 state   $4 reason, or null
update lesson set state = $3, reason = $4 where lesson = $1 and version = $2 returning version
