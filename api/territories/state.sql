-- What the figures were worked out as, and when.
select version::text as version, to_char(computed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as updated
from territory_state
