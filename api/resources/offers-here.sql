-- What partners offer a venue now: what is kept for it alone first, then what is for the fewest.
-- $1 id of the venue   $2 how many
select offered.resource::int, offered.kind, resource_public.title,
  coalesce(resource_public.organisation ->> 'nom', resource_public.venue ->> 'nom', resource_public.party) as owner,
  offered.reach = 'venues' as reserved, resource_public.demonstration
from venue
cross join lateral resources_for(venue.location, venue.departement, venue.number) offered
join resource_kind on resource_kind.kind = offered.kind and resource_kind.open
join resource_public on resource_public.resource = offered.resource
where venue.id = $1 and offered.kind in ('skills', 'goods')
order by array_position(array['venues', 'circle', 'departements', 'everywhere'], offered.reach),
  offered.updated_at desc, offered.resource
limit $2
