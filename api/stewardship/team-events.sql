-- Who came to keep a venue and who left, the latest first: nothing of the address of who keeps it no longer.
-- $1 id of the venue   $2 how many
select event::int, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, act, way, by_role,
  left(email, 1) || '…@' || split_part(email, '@', 2) as whom
from venue
join mandate_event told on told.venue = venue.number
left join mandate still on still.venue = told.venue and still.person = told.person and still.role = 'steward'
left join person on person.id = still.person
where venue.id = $1 and told.role = 'steward' order by event desc limit $2
