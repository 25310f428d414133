-- Where a resource is for, by names that people know: its départements, the commune in the middle of its circle.
create function reach_places(which resource) returns text[] language sql stable as $$
  select case which.reach
    when 'departements' then array(
      select nom || ' (' || code || ')' from departement where code = any(which.departements) order by code)
    when 'circle' then array(select nom from commune order by location <-> which.centre limit 1)
    else '{}' end
$$;

-- As of 0038, with them.
create or replace view resource_said as
select resource.resource::int, resource.kind, title, resource.description, conditions, audience,
  to_char(starts_on, 'YYYY-MM-DD') as starts_on, to_char(ends_on, 'YYYY-MM-DD') as ends_on,
  case when resource.kind in (select kind from resource_kind where reaches) then reach end as reach,
  resource.departements, radius,
  case when centre is not null then json_build_array(st_x(centre::geometry), st_y(centre::geometry)) end as centre,
  details, quantity, quantity - booked as left_over, resource.state, resource.demonstration, resource.version,
  to_char(resource.updated_at, 'YYYY-MM-DD') as updated_on,
  case when owner.organisation is not null then json_build_object('organisation', owner.organisation::int, 'nom', owner.nom,
    'kind', owner.kind) end as organisation,
  case when host.number is not null then json_build_object('id', host.id, 'nom', host.nom, 'commune', host.commune) end as venue,
  party,
  array(select json_build_object('id', one.id, 'nom', one.nom, 'commune', one.commune)
    from resource_venue join venue one on one.number = resource_venue.venue
    where resource_venue.resource = resource.resource order by one.nom limit 200) as venues,
  reach_places(resource.*) as places
from resource
left join organisation owner using (organisation)
left join venue host on host.number = resource.venue;

-- As of 0040, with them.
create or replace view resource_public as
select resource, kind, title, description, conditions, audience, starts_on, ends_on, reach, departements, radius, centre,
  case when state = 'settled' and (details ->> 'shown')::boolean then details - 'shown'
    else details - '{outcome,shown}'::text[] end as details,
  quantity, left_over, state, demonstration, version, updated_on, organisation, venue, party, venues, places
from resource_said where state <> 'draft' and kind in (select kind from resource_kind where open)
  and (state = 'published' or not (select is_withdrawn(one.*) from resource one where one.resource = resource_said.resource));
