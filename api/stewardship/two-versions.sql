-- Two versions of a venue, in the order asked.
-- $1 id   $2 one version   $3 the other
select asked.version, to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
  told_actor(actor, record) as actor, told_version(record) as record
from unnest(array[$2::int, $3::int]) with ordinality asked (version, place)
join venue on venue.id = $1
join venue_history history on history.number = venue.number and history.version = asked.version
order by place
