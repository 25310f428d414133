-- $1 resource   $2 uptake, or null for the resource's own
select act, to_state as to, actor, note, to_char(moved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
from move where resource = $1 and uptake is not distinct from $2::bigint order by move limit 200
