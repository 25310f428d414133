-- $1 bigint: the last venue that was gone through; null when all have been
update standing_state set after = $1 where after is distinct from $1
