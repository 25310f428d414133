-- Kinds say whether their resources are for some venues and not for others: a need or a workshop is where it is. Those
-- that are not keep « everywhere », which nothing reads.
alter table resource_kind add column reaches boolean not null default true;

-- Whether a venue is one of those that a resource is for: what is shown, asked for and taken up is held to it.
create function within_reach(which resource, place venue) returns boolean language sql stable as $$
  select case which.reach
    when 'everywhere' then true
    when 'departements' then place.departement = any(which.departements)
    when 'circle' then st_dwithin(which.centre, place.location, which.radius)
    else exists (select from resource_venue one where one.resource = which.resource and one.venue = place.number) end
$$;

-- As of 0031, of the kinds that reach: the same as within_reach, each way by its own index.
create or replace function resources_for(at geography, in_departement text, of_venue bigint) returns setof resource
language sql stable as $$
  with offered as not materialized (
    select * from resource where state = 'published' and kind in (select kind from resource_kind where reaches)
  )
  select * from offered where reach = 'everywhere'
  union all
  select * from offered where reach = 'departements' and departements @> array[in_departement]
  union all
  -- No circle is wider than 200 km: the index needs a radius that is the same for all.
  select * from offered where reach = 'circle' and st_dwithin(centre, at, 200000) and st_dwithin(centre, at, radius)
  union all
  select offered.* from resource_venue join offered using (resource)
  where reach = 'venues' and resource_venue.venue = of_venue
$$;

-- What has no reach is for here when it is near: the venue that it is of, or the dates to come of it; what a party looks
-- for is for all.
create function resources_around(at geography, within integer) returns setof resource language sql stable as $$
  select resource.* from resource
  join resource_kind using (kind)
  left join venue host on host.number = resource.venue
  where resource.state = 'published' and not reaches and (party is not null
    or st_dwithin(host.location, at, within)
    or exists (select from sitting_public one where one.resource = resource.resource and one.state = 'planned'
      and st_dwithin(one.location, at, within)))
$$;

-- As of 0031; a reach is said where there is one.
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
    where resource_venue.resource = resource.resource order by one.nom limit 200) as venues
from resource
left join organisation owner using (organisation)
left join venue host on host.number = resource.venue;

-- Nothing is taken up of what is not offered, of what nobody stands behind (but by what is invented too), nor for a venue
-- that it is not for. After refuse_unseen, by its name: who may not see someone learns nothing of where they go.
create function hold_taking() returns trigger language plpgsql as $$
declare
  wanted resource;
begin
  select * into wanted from resource where resource = new.resource for no key update;
  if wanted.state <> 'published' then
    raise check_violation using message = 'ce n’est pas, ou plus, offert', constraint = 'still_offered';
  end if;
  if wanted.demonstration and not exists (select from venue where number = new.venue and demonstration
      union all select from organisation where organisation = new.organisation and demonstration) then
    raise check_violation using message = 'nobody stands behind what is invented', constraint = 'someone_behind';
  end if;
  if new.venue is not null and not exists (
      select from venue where number = new.venue and within_reach(wanted, venue.*)) then
    raise check_violation using message = 'ce lieu n’est pas de ceux pour qui c’est', constraint = 'within_reach';
  end if;
  return null;
end $$;
create trigger taking_held after insert on uptake for each row execute function hold_taking();
