-- Three lots of four are asked for, by the nearest invented refurbisher.
insert into uptake (resource, kind, organisation, state)
select resource, 'lot', nearest.organisation, 'asked'
from (select resource.*, row_number() over (order by resource) as rank from resource where kind = 'lot' and demonstration and state = 'published') lot
cross join lateral (select location from establishment where establishment.organisation = lot.organisation
  order by establishment limit 1) place
cross join lateral (select maker.organisation from organisation maker join establishment one using (organisation)
  where maker.demonstration and maker.kind = 'reconditionneur' and maker.state = 'published'
  order by one.location <-> place.location limit 1) nearest
where rank % 4 <> 0 and not exists (select from uptake where uptake.resource = lot.resource)
