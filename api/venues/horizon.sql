-- How far, in metres, a search for the nearest venues must look to be sure of its next ones; null: everywhere, for
-- fewer are left than wanted.
-- $1 facets wanted (query_int)   $2 $3 $4 $5 west, south, east, north   $6 code INSEE   $7 département
-- $8 name (tsquery)   $9 timetables open   $10 those without hours too   $11 confirmed since
-- $12 longitude   $13 latitude   $14 radius in metres
-- $15 how many   $16 distance of the last venue already given, null at first
--
-- The index orders by distance on the sphere, which differs from the ellipsoid's by 0.56 % at most: hence the margins.
-- Of a venue's stops only the nearest counts, whether or not the filters keep it: so each venue counts once, and none
-- that was given already. What is left out makes the horizon wider, never too short.
-- Asked apart from nearest.sql, so that there the planner sees a number: in one statement it took any distance for a
-- short one, and read 1.9 million index entries to find 500 names.
select case when count(*) < $15 then null else max(sphere) * 1.006 end as metres
from (
  select place.location <-> st_point($12, $13)::geography as sphere
  from venues_matching($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, st_point($12, $13)::geography, $14) place
  where location is not null
    and ($16::float8 is null or location <-> st_point($12, $13)::geography > $16::float8 * 1.006)
    and (stop = 0 or not exists (
      select from venue_search other
      where other.number = place.number and other.coming
        and (other.location <-> st_point($12, $13)::geography, other.stop)
          < (place.location <-> st_point($12, $13)::geography, place.stop)))
  order by place.location <-> st_point($12, $13)::geography
  limit $15
) nearest_on_sphere
