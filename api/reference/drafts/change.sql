-- $1 int: the revision that was read   $2 title   $3 what is new   $4 date from which it is asked to hold, or null
-- $5 bigint: the decision that it rests on, or null
update reference set title = $2, changes = $3, in_force_from = $4, decision = $5 where state = 'draft' and revision = $1
returning reference as version, revision
