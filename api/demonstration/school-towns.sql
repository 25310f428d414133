-- Communes that have invented venues, and some besides, to put invented schools in. $1 text[]: codes INSEE of these
select
  code_insee, commune.nom, departement, codes_postaux, coalesce(population, 0) as population,
  st_x(location::geometry)::float8 as lon, st_y(location::geometry)::float8 as lat, location_approximate
from commune
where codes_postaux <> '{}' and (code_insee = any($1::text[])
  or exists (select from venue where demonstration and venue.code_insee = commune.code_insee))
order by code_insee
