-- $1 how many at most
select to_char(published_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, title, party, kind, communication
from communication_said where published_on is not null and withdrawn_on is null and not demonstration
order by published_at desc, communication desc limit $1
