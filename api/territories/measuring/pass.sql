-- Finds the nearest of each criterion that is still missing where it is within some metres: those in the same cube of that
-- side or in one of the 26 around. The number of a place rides in the low bits of its distance, in tenths of a millimetre,
-- so that one minimum finds both, and of two as near the older.
-- $1 metres, 1,000 at least   $2 bits of the criteria to look for: all first, then one by one, each as far as it is rare
-- $3 boolean: places are fewer than communes, so that it is they that stand in 27 cubes
with cell as (
  select cube(x, y, z, $1::float8) + away as cube, rank, x, y, z, mask & $2::integer as mask
  from measured_place
  cross join (select away from cubes_around where $3::boolean union all select 0 where not $3) around
  where mask & $2 <> 0
), pair as (
  select code_insee, missing & mask as mask,
    (sqrt((from_x - x) * (from_x - x) + (from_y - y) * (from_y - y) + (from_z - z) * (from_z - z)) * 10000)::bigint << 25
      | rank as found
  from (
    select code_insee, missing, x as from_x, y as from_y, z as from_z,
      cube(x, y, z, $1) + away as cube
    from wanting
    cross join (select away from cubes_around where not $3 union all select 0 where $3) cubes
    where missing & $2 <> 0
  ) around
  join cell using (cube)
  where missing & mask <> 0
), best as (
  select code_insee, array[
    min(found) filter (where mask & 1 <> 0), min(found) filter (where mask & 2 <> 0),
    min(found) filter (where mask & 4 <> 0), min(found) filter (where mask & 8 <> 0),
    min(found) filter (where mask & 16 <> 0), min(found) filter (where mask & 32 <> 0),
    min(found) filter (where mask & 64 <> 0), min(found) filter (where mask & 128 <> 0)] as found
  from pair group by code_insee
), sure as (
  select code_insee, criterion::integer, one & (1 << 25) - 1 as rank
  from best cross join unnest(found) with ordinality each (one, criterion)
  -- Beyond, a nearer one may be outside the cubes.
  where one >> 25 <= $1 * 10000
), kept as (
  insert into measure select * from sure
)
update wanting set missing = missing & ~done
from (select code_insee, bit_or(1 << criterion - 1) as done from sure group by code_insee) settled
where settled.code_insee = wanting.code_insee
