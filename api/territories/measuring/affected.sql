-- The communes whose nearest may have changed: it is one of the venues touched, or one of these is nearer. The straight line
-- is never longer than the distance that is kept, so none is missed.
-- $1 numbers of venues
with touched as materialized (
  select mask, x, y, z from measured_place where number = any($1::bigint[])
), known as materialized (
  select code_insee, x, y, z, metres, (
    select max(coalesce(metre, 'Infinity')) + 0.001 from unnest(metres) with ordinality each (metre, criterion)
    where sought.mask & (1 << criterion::integer - 1) <> 0) as farthest
  from territory_commune join commune using (code_insee) cross join lateral geocentric(location)
  cross join (select bit_or(mask) as mask from touched) sought
), near as materialized (
  select code_insee, metres, mask, line
  from known cross join touched
  cross join lateral (select (known.x - touched.x) * (known.x - touched.x) + (known.y - touched.y) * (known.y - touched.y)
    + (known.z - touched.z) * (known.z - touched.z) as line) straight
  where line <= farthest * farthest
)
select code_insee from territory_commune where nearest && $1
union
select code_insee from near
where exists (select from unnest(metres) with ordinality each (metre, criterion)
  where mask & (1 << criterion::integer - 1) <> 0 and coalesce(line <= (metre + 0.001) * (metre + 0.001), true))
