-- $1 organisation   $2 mandate
delete from mandate where organisation = $1 and mandate = $2 and role = 'delegate' returning mandate::int
