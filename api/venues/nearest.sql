-- The venues nearest to a point, in the exact order of their distance on the ellipsoid.
-- $1 facets wanted (query_int)   $2 $3 $4 $5 west, south, east, north   $6 code INSEE   $7 département   $8 name (tsquery)
-- $9 longitude   $10 latitude   $11 radius in metres
-- $12 how many   $13 $14 distance and number of the last venue already given, null at first
--
-- The index orders by distance on the sphere, which differs from the ellipsoid's by 0.56 % at most. So it first tells
-- how far the search must look, with that margin; the venues within are then measured exactly. Ordering by <-> alone
-- swaps neighbours; measuring every venue would read the whole table.
with horizon as materialized (
  select case when count(*) < $12 then null else max(sphere) * 1.006 end as metres
  from (
    select location <-> st_point($9, $10)::geography as sphere
    from venues_matching($1, $2, $3, $4, $5, $6, $7, $8, st_point($9, $10)::geography, $11)
    where location is not null
      and ($13::float8 is null or location <-> st_point($9, $10)::geography > $13::float8 * 1.006)
    order by location <-> st_point($9, $10)::geography
    limit $12
  ) nearest_on_sphere
)
select number::float8, distance
from (
  select number, st_distance(location, st_point($9, $10)::geography) as distance
  from venues_matching($1, $2, $3, $4, $5, $6, $7, $8, st_point($9, $10)::geography, $11)
  where st_dwithin(location, st_point($9, $10)::geography, (select metres from horizon))
  union all
  -- Fewer are left than wanted: all of them, by whatever index the filters have.
  select number, st_distance(location, st_point($9, $10)::geography)
  from venues_matching($1, $2, $3, $4, $5, $6, $7, $8, st_point($9, $10)::geography, $11)
  where location is not null and (select metres is null from horizon)
) measured
where $13::float8 is null or (distance, number) > ($13::float8, $14::bigint)
order by distance, number
limit $12
