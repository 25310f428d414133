-- Takes a part away; the database keeps the last operator's.
-- $1 mandate
delete from mandate where mandate = $1 and role <> 'steward' returning mandate::int
