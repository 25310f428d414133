-- The feeds of an organisation, and how each does. $1 bigint: the organisation
select feed::int, url, to_char(asked_at at time zone 'Europe/Paris', 'YYYY-MM-DD"T"HH24:MI') as asked_at,
  to_char(read_at at time zone 'Europe/Paris', 'YYYY-MM-DD"T"HH24:MI') as read_at, error,
  to_char(failing_since at time zone 'Europe/Paris', 'YYYY-MM-DD') as failing_since, found, shown, remarks
from job_feed where organisation = $1
order by feed
