-- The communes whose pilot is approved, goes on or is over. $1 campaign, or null for all
select pilot, campaign, code_insee, nom, departement, region, state, demonstration,
  st_x(location::geometry) as lon, st_y(location::geometry) as lat, schools, classes, pupils
from pilot_listed
where $1::bigint is null or campaign = $1
order by campaign desc, nom
