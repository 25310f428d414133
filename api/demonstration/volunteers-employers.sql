-- From where invented volunteers come, and how many: the establishments of invented organisations, most of them companies;
-- and around each invented pilot, from the nearest company.
with place as (
  select organisation, organisation.nom, organisation.kind, location,
    organisation.kind in ('entreprise', 'opérateur', 'établissement d’enseignement supérieur') as lends, establishment as number
  from organisation join establishment using (organisation) where demonstration and state = 'published'
)
select organisation::int, nom, kind, st_x(location::geometry) as lon, st_y(location::geometry) as lat,
  case when lends then 4 else 2 end as many
from place
union all
select near.organisation::int, near.nom, near.kind, st_x(town.location::geometry), st_y(town.location::geometry), 3
from (select distinct code_insee from pilot where demonstration) own join commune town using (code_insee)
cross join lateral (select * from place where lends order by place.location <-> town.location, number limit 1) near
order by organisation, lon, lat
