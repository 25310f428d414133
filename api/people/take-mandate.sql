-- Takes a part away; the last operator keeps theirs, or nobody could give it again.
-- $1 mandate
delete from mandate
where mandate = $1 and role <> 'steward'
  and (role <> 'operator' or (select count(*) from mandate where role = 'operator') > 1)
returning mandate::int
