-- A commune, the city that it is an arrondissement of, and its open schools that have classes of CE2, CM1 or CM2, in
-- numbers; the code of a city stands for all its arrondissements. $1 code INSEE
select commune.code_insee, commune.nom, commune.departement, commune.location_approximate,
  st_x(commune.location::geometry) as lon, st_y(commune.location::geometry) as lat,
  (select json_build_object('code_insee', whole.code_insee, 'nom', whole.nom) from commune whole
    where whole.code_insee = commune.parent) as city,
  json_build_object('total', own.total, 'pupils', own.pupils) as schools
from commune cross join lateral (
  select count(*)::int as total, coalesce(sum(eleves), 0)::int as pupils from school
  where not closed and elementary and code_insee = any(array(
    select $1 union all select part.code_insee from commune part where part.parent = $1))) own
where commune.code_insee = $1
