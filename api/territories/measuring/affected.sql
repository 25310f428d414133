-- The communes whose nearest may have changed: it is one of the venues touched, or one of these is nearer. The straight line
-- is never longer than the distance that is kept, so none is missed.
-- $1 numbers of venues
with bound as (
  select mask, code_insee, x, y, z, max(coalesce(metre, 'Infinity')) as metres
  from (select distinct mask from measured_place where number = any($1::bigint[])) met
  cross join territory_commune
  cross join unnest(metres) with ordinality each (metre, criterion)
  join commune using (code_insee)
  cross join lateral geocentric(location)
  where mask & (1 << criterion::integer - 1) <> 0
  group by mask, code_insee, x, y, z
)
select code_insee from territory_commune where nearest && $1
union
select code_insee
from bound join measured_place place using (mask)
where place.number = any($1)
  and (bound.x - place.x) * (bound.x - place.x) + (bound.y - place.y) * (bound.y - place.y)
    + (bound.z - place.z) * (bound.z - place.z) <= (metres + 0.001) * (metres + 0.001)
