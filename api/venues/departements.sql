-- Every département: where its middle is, how many venues it has (all for no filter), and how many of these are of the
-- demonstration.
select departement.code, departement.nom, departement.region,
  coalesce(counted.venues, 0)::int as venues, coalesce(counted.invented, 0)::int as invented,
  coalesce(counted.invented > 0, false) as demonstration,
  st_x(place.location::geometry) as lon, st_y(place.location::geometry) as lat
from departement
left join place on place.kind = 'departement' and place.code = departement.code
left join (
  select departement, count(*) as venues, count(*) filter (where demonstration) as invented from venue group by departement
) counted on counted.departement = departement.code
order by departement.code
