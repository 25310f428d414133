-- Which EPCI, départements and régions are near one another: two communes of theirs have their middles within 10 km. A middle
-- that is estimated from a postcode says nothing of who is near.
with town as (
  select code_insee, epci, departement, region_code as region, location, cube(x, y, z, 10000) as cube
  from commune join departement on departement.code = commune.departement cross join lateral geocentric(location)
  where parent is null and not location_approximate
), pair as (
  select one.epci, one.departement, one.region, other.epci as other_epci, other.departement as other_departement,
    other.region as other_region, st_distance(one.location, other.location) as metres
  from (select town.*, cube + away as around from town cross join cubes_around) one
  join town other on other.cube = one.around
  where (one.epci, one.departement) is distinct from (other.epci, other.departement)
)
insert into territory_neighbour
select level, code, neighbour, min(metres)
from pair cross join lateral (values
  ('epci', epci, other_epci), ('departement', departement, other_departement), ('region', region, other_region)
) each (level, code, neighbour)
where metres <= 10000 and code <> neighbour
group by level, code, neighbour
