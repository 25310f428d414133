-- Every département: where its middle is, how many venues it has (all for no filter), and whether any is of the
-- demonstration.
select departement.code, departement.nom, departement.region,
  coalesce(counted.venues, 0)::int as venues, coalesce(counted.demonstration, false) as demonstration,
  st_x(place.location::geometry) as lon, st_y(place.location::geometry) as lat
from departement
left join place on place.kind = 'departement' and place.code = departement.code
left join (
  select departement, count(*) as venues, bool_or(demonstration) as demonstration from venue group by departement
) counted on counted.departement = departement.code
order by departement.code
