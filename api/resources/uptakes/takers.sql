-- The venues that someone keeps, and whether a resource that they may see is for each; and what they have of it.
-- $1 person   $2 resource
select venue.id, venue.nom, within_reach(resource.*, venue.*) as within, reach, radius, departements, venue.departement,
  round(st_distance(centre, venue.location) / 1000)::int as km,
  (select commune.nom from commune where centre is not null order by commune.location <-> centre limit 1) as around,
  (select max(uptake)::int from uptake where uptake.resource = $2 and uptake.venue = venue.number
    and is_taken(uptake.kind, uptake.quantity, uptake.state)) as taken
from mandate
join venue on venue.number = mandate.venue
join resource on resource.resource = $2
join resource_kind using (kind)
where mandate.person = $1 and role = 'steward' and closed_on is null and resource.state = 'published'
  and (open or resource.resource in (select seen.resource from profiles_seen_by($1) seen))
order by venue.nom, venue.id
