-- Who waits for a refurbisher's machines, fairest first: the first of each sort.
-- $1 refurbisher   $2 how many of a sort
select queued.request::int, machine_request.sort, queued.rank,
  json_build_object('id', venue.id, 'nom', venue.nom, 'commune', venue.commune) as venue,
  quantity, given, households, needs, queued.received, queued.unfetched, queued.asked, queued.km,
  to_char(asked_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as asked_on
from unnest(machine_sorts()) with ordinality sorts (sort_name, place)
cross join lateral (select * from machine_queue($1, sort_name) where rank <= $2) queued
join machine_request on machine_request.request = queued.request
join venue on venue.number = queued.venue
order by place, queued.rank
