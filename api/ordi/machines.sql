-- Machines as their company and their refurbisher see them, what is most urgent first.
-- $1 refurbisher, or null   $2 lot, or null   $3 timestamptz: now
select machine.machine::int, identifier, lot::int, title, machine.sort, serial, machine.state, certificate, route,
  to_char(collected_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as collected_on,
  case when machine.state = 'collected' then to_char(wipe_by(machine.*) at time zone 'Europe/Paris', 'YYYY-MM-DD') end as wipe_by,
  machine.state = 'collected' and wipe_by(machine.*) < $3::timestamptz as late,
  case when venue.number is not null then json_build_object('id', venue.id, 'nom', venue.nom, 'commune', venue.commune) end as venue
from machine
join resource on resource.resource = lot
left join machine_request using (request)
left join venue on venue.number = machine_request.venue
where ($1::bigint is null or machine.organisation = $1) and ($2::bigint is null or lot = $2)
order by array_position(array['collected', 'wiped', 'refurbished', 'allotted', 'held', 'delivered', 'scrapped'], machine.state),
  collected_at, machine.machine
limit 2000
