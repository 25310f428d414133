-- The communes of a territory where a venue would bring people within 10 km who have none there, the most first, and whom.
-- Of those that bring as many, one whose middle is known, then the most populated: estimated middles are shared by several.
-- $1 level   $2 code, as of a territory   $3 how many
with candidate as materialized (
  select row_number() over (order by (indicators ->> 'gain_10km')::integer desc, approximate, territory.population desc,
      territory.code) as place, territory.code, territory.nom, departement.nom as departement, approximate, location,
    (indicators ->> 'gain_10km')::integer as people
  from territory
  join commune on commune.code_insee = territory.code
  join departement on departement.code = territory.departement
  where level = 'commune' and city is null and (indicators ->> 'gain_10km')::integer > 0
    and case $1 when 'commune' then territory.code = $2 when 'epci' then territory.epci = $2
      when 'departement' then territory.departement = $2 when 'region' then territory.region = $2 else true end
  order by place limit $3
), alone as materialized (
  select code_insee, commune.nom, population, location_approximate as estimated, metres[1] as metres_today, location, x, y, z, cube(x, y, z, 10000) as cube
  from commune join territory_commune using (code_insee) cross join lateral geocentric(location)
  where population > 0 and coalesce(metres[1] > 10000, true)
    and not exists (select from commune part where part.parent = commune.code_insee)
), point as materialized (
  select code, x, y, z, cube(x, y, z, 10000) as cube from candidate cross join lateral geocentric(location)
), pair as (
  select code, alone.*
  from (select *, cube + away as around from point cross join cubes_around) point
  join alone on alone.cube = around
  -- 10 km over the ellipsoid, as in settle.sql.
  where (point.x - alone.x) * (point.x - alone.x) + (point.y - alone.y) * (point.y - alone.y)
    + (point.z - alone.z) * (point.z - alone.z) <= 9999.999 * 9999.999
)
select code, candidate.nom, departement, approximate, people,
  json_agg(json_build_object('code', code_insee, 'nom', pair.nom, 'population', population, 'approximate', estimated,
    'metres', round(st_distance(candidate.location, pair.location)), 'metres_today', round(metres_today))
    order by population desc, code_insee) as covered
from candidate join pair using (code)
group by place, code, candidate.nom, departement, approximate, people
order by place
