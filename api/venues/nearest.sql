-- The venues within a radius, in the exact order of their distance on the ellipsoid. Ordering by the index's <-> alone
-- swaps neighbours; measuring every venue would read the whole table: horizon.sql says first how far to look.
-- $1 facets wanted (query_int)   $2 $3 $4 $5 west, south, east, north   $6 code INSEE   $7 département
-- $8 name (tsquery)   $9 longitude   $10 latitude   $11 radius in metres
-- $12 how many   $13 $14 distance and number of the last venue already given, null at first
select number::float8, distance
from (
  select number, st_distance(location, st_point($9, $10)::geography) as distance
  from venues_matching($1, $2, $3, $4, $5, $6, $7, $8, st_point($9, $10)::geography, $11)
  where location is not null
) measured
where $13::float8 is null or (distance, number) > ($13::float8, $14::bigint)
order by distance, number
limit $12
