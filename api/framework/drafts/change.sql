-- $1 int: the revision that was read   $2 title   $3 what is new
update framework set title = $2, changes = $3 where state = 'draft' and revision = $1
returning framework as version, revision
