-- The communes in a territory where a venue would bring people within 10 km who have none there, the most first, and whom.
-- $1 level, or null for France   $2 its code   $3 how many
with candidate as (
  select territory.code, territory.nom, departement.nom as departement, approximate, location, (indicators ->> 'gain_10km')::integer as people,
    x, y, z
  from territory
  join commune on commune.code_insee = territory.code
  join departement on departement.code = territory.departement
  cross join lateral geocentric(location)
  where level = 'commune' and city is null and (indicators ->> 'gain_10km')::integer > 0
    and case $1 when 'commune' then territory.code = $2 when 'epci' then territory.epci = $2
      when 'departement' then territory.departement = $2 when 'region' then territory.region = $2 else true end
  order by people desc, territory.code limit $3
), alone as materialized (
  select code_insee, commune.nom, population, metres[1] as metres_today, location, cube(x, y, z, 10000) as cube
  from commune join territory_commune using (code_insee) cross join lateral geocentric(location)
  where population > 0 and coalesce(metres[1] > 10000, true)
    and not exists (select from commune part where part.parent = commune.code_insee)
), pair as (
  select candidate.code, candidate.nom, departement, approximate, people, alone.code_insee, alone.nom as nom_alone, population,
    metres_today, st_distance(candidate.location, alone.location) as metres
  from (select *, cube(x, y, z, 10000) + away as cube from candidate cross join cubes_around) candidate
  join alone using (cube)
)
select code, nom, departement, approximate, people,
  json_agg(json_build_object('code', code_insee, 'nom', nom_alone, 'population', population, 'metres', round(metres),
    'metres_today', round(metres_today)) order by population desc, code_insee) as covered
from pair where metres <= 10000
group by code, nom, departement, approximate, people
order by people desc, code
