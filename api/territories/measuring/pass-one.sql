-- Finds the nearest of one criterion as pass.sql finds that of all.
-- $1 metres, 1,000 at least   $2 the criterion's bit   $3 boolean: places are fewer than communes   $4 the criterion
with cell as (
  select cube(x, y, z, $1::float8) + away as cube, rank, x, y, z
  from measured_place
  cross join (select away from cubes_around where $3::boolean union all select 0 where not $3) around
  where mask & $2::integer <> 0
), best as (
  select town,
    min((sqrt((from_x - x) * (from_x - x) + (from_y - y) * (from_y - y) + (from_z - z) * (from_z - z)) * 10000)::bigint << 25
      | rank) as found
  from (
    select town, x as from_x, y as from_y, z as from_z, cube(x, y, z, $1) + away as cube
    from wanting
    cross join (select away from cubes_around where not $3 union all select 0 where $3) cubes
    where missing & $2 <> 0
  ) around
  join cell using (cube)
  group by town
), kept as (
  insert into measure select town, $4::integer, found & (1 << 25) - 1 from best where found >> 25 <= $1 * 10000 returning town
)
update wanting set missing = missing & ~$2 from kept where kept.town = wanting.town
