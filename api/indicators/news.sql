-- The definitions that were written, the last first. $1 int: how many
select to_char(written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, code, version, nom, changes
from indicator_version order by written_at desc, code limit $1
