-- The definitions that someone wrote, the last first; not those that the programme ships. $1 int: how many
select to_char(written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, code, version, nom, changes
from indicator_version where actor <> 'convention' order by written_at desc, code limit $1
