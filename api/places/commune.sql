-- A commune, or an arrondissement of Paris, Lyon or Marseille, with the number of its venues, and of its open schools that
-- have classes of CE2, CM1 or CM2. $1 code INSEE
select commune.code_insee, commune.nom, commune.nature, commune.parent, commune.departement,
  departement.nom as nom_departement, departement.region, commune.codes_postaux, commune.population,
  st_x(commune.location::geometry) as lon, st_y(commune.location::geometry) as lat, commune.location_approximate,
  (select count(distinct number)::int from venue_search where code_insee = any(array(
    select $1 union all select part.code_insee from commune part where part.parent = $1))) as venues,
  (select count(*)::int from school where not closed and elementary and code_insee = any(array(
    select $1 union all select part.code_insee from commune part where part.parent = $1))) as schools
from commune join departement on departement.code = commune.departement
where commune.code_insee = $1
