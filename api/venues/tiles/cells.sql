-- Venues that can be placed, one that moves where it stops next, gathered by the cells of a grid over the world in Web
-- Mercator: x and y from 0 to 1, from the north-west. A cell of one venue says which; without a grid, each is one.
-- $1 facets wanted (query_int)   $2 $3 $4 $5 west, south, east, north   $6 code INSEE   $7 département
-- $8 name (tsquery)   $9 timetables open   $10 those without hours too   $11 confirmed since
-- $12 longitude   $13 latitude   $14 radius in metres   $15 cells on each side of the world, or null
-- A box leaves its edges to its neighbours: $16 $17 and $18 $19, the least and the first too great, of x and of y.
with placed as (
  select number, facets, x, y
  from (
    select number, facets, (st_x(location::geometry) + 180) / 360 as x,
      0.5 - ln(tan(pi() / 4 + radians(greatest(-85.05, least(85.05, st_y(location::geometry)))) / 2)) / (2 * pi()) as y
    from venues_matching($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, st_point($12, $13)::geography, $14)
    where location is not null and shown
  ) projected
  where ($16::float8 is null or x >= $16) and ($17::float8 is null or x < $17)
    and ($18::float8 is null or y >= $18) and ($19::float8 is null or y < $19)
), cell as (
  select count(*)::int as count, avg(x) as x, avg(y) as y, min(number) as number, min(facets) as facets
  from placed
  group by floor(x * $15::float8), floor(y * $15::float8), case when $15::float8 is null then number end
)
select cell.count, cell.x, cell.y, cell.number::float8, venue.id, venue.nom,
  case when cell.count = 1 then cell.facets end as facets
from cell
left join venue on cell.count = 1 and venue.number = cell.number
order by cell.y, cell.x, cell.number
