-- Invented venues to hold workshops in, one at least in each département and one in fifteen; with the invented
-- organisation that is nearest to each.
select number::int as venue, nearest.organisation::int
from (
  select number, location, row_number() over (partition by departement order by id) as rank
  from venue where demonstration and services <> '{}' and closed_on is null and not 'Itinérant' = any(itinerance)
) host
cross join lateral (
  select organisation from establishment join organisation using (organisation)
  where demonstration order by establishment.location <-> host.location limit 1
) nearest
where rank % 15 = 1
order by number
