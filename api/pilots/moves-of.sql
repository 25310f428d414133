-- $1 pilot
select act, to_state as state, actor, to_char(moved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
from pilot_move where pilot = $1 order by move
