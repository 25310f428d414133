-- The commune whose middle is nearest: as near to its name as one comes without a geocoder.
-- $1 longitude, $2 latitude, degrees WGS84. Gives a JSON object as text, as communes-in-text.sql does.
select json_build_object(
  'kind', 'commune', 'label', commune.nom, 'detail', format('%s (%s)', departement.nom, departement.code),
  'code', code_insee,
  'lon', round(st_x(location::geometry)::numeric, 5), 'lat', round(st_y(location::geometry)::numeric, 5))::text as item
from (
  select * from commune
  where not exists (select from commune part where part.parent = commune.code_insee)
  order by location <-> st_makepoint($1, $2)::geography limit 1
) commune
join departement on departement.code = commune.departement;
