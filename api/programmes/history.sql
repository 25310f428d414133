-- $1 text: a programme. What was said of it, the latest first; by a role, never a person.
select version, to_char(recorded_at at time zone 'Europe/Paris', 'YYYY-MM-DD"T"HH24:MI') as at, actor, record
from programme_history where programme = $1
order by version desc
limit 100
