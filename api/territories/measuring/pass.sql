-- Finds the nearest of each criterion that is still missing where it is within some metres: those in the same cube of that
-- side or in one of the 26 around. The number of a place rides in the low bits of its distance, in tenths of a millimetre,
-- so that one minimum finds both, and of two as near the older.
-- $1 metres, 1,000 at least   $2 boolean: places are fewer than communes, so that it is they that stand in 27 cubes
with cell as (
  select cube(x, y, z, $1::float8) + away as cube, rank, x, y, z, mask
  from measured_place
  cross join (select away from cubes_around where $2::boolean union all select 0 where not $2) around
), pair as (
  select town, missing & mask as mask,
    (sqrt((from_x - x) * (from_x - x) + (from_y - y) * (from_y - y) + (from_z - z) * (from_z - z)) * 10000)::bigint << 25
      | rank as found
  from (
    select town, missing, x as from_x, y as from_y, z as from_z,
      cube(x, y, z, $1) + away as cube
    from wanting
    cross join (select away from cubes_around where not $2 union all select 0 where $2) cubes
  ) around
  join cell using (cube)
  where missing & mask <> 0
), best as (
  select town, array[
    min(found) filter (where mask & 1 <> 0), min(found) filter (where mask & 2 <> 0),
    min(found) filter (where mask & 4 <> 0), min(found) filter (where mask & 8 <> 0),
    min(found) filter (where mask & 16 <> 0), min(found) filter (where mask & 32 <> 0),
    min(found) filter (where mask & 64 <> 0), min(found) filter (where mask & 128 <> 0)] as found
  from pair group by town
), sure as (
  select town, criterion::integer, one & (1 << 25) - 1 as rank
  from best cross join unnest(found) with ordinality each (one, criterion)
  -- Beyond, a nearer one may be outside the cubes.
  where one >> 25 <= $1 * 10000
), kept as (
  insert into measure select * from sure
)
update wanting set missing = missing & ~done
from (select town, bit_or(1 << criterion - 1) as done from sure group by town) settled
where settled.town = wanting.town
