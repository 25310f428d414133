-- The venues within a radius, in the exact order of their distance on the ellipsoid. Ordering by the index's <-> alone
-- swaps neighbours; measuring every venue would read the whole table: horizon.sql says first how far to look.
-- $1 facets wanted (query_int)   $2 $3 $4 $5 west, south, east, north   $6 code INSEE   $7 département
-- $8 name (tsquery)   $9 timetables open   $10 those without hours too   $11 confirmed since
-- $12 longitude   $13 latitude   $14 radius in metres
-- $15 how many   $16 $17 distance and number of the last venue already given, null at first
-- A venue that stops at several places is as far as the nearest of them.
select number::float8, stop, distance
from (
  select distinct on (number) number, stop, distance
  from (
    select number, stop, st_distance(location, st_point($12, $13)::geography) as distance
    from venues_matching($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, st_point($12, $13)::geography, $14)
    where location is not null
  ) measured
  order by number, distance, stop
) nearest_stop
where $16::float8 is null or (distance, number) > ($16::float8, $17::bigint)
order by distance, number
limit $15
