-- Animators who train, of the venues that someone keeps. $1 person
select resource::int, venue.nom as venue from resource
join mandate on mandate.venue = resource.venue and mandate.role = 'steward' and mandate.person = $1
join venue on venue.number = resource.venue
where kind = 'animator' and state = 'published' and (details ->> 'trains')::boolean
