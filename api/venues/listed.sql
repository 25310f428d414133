-- The venues that the filters keep, in the order of their permanent number.
-- $1 facets wanted (query_int)   $2 $3 $4 $5 west, south, east, north   $6 code INSEE   $7 département
-- $8 name (tsquery)   $9 timetables open   $10 those without hours too   $11 confirmed since
-- $12 longitude   $13 latitude   $14 radius in metres
-- $15 how many   $16 number of the last venue already given, 0 at first
-- Each once: where it stops next, if the filters keep that.
select number::float8, stop
from (
  select distinct on (number) number, stop
  from venues_matching($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, st_point($12, $13)::geography, $14)
  where number > $16::bigint
  order by number, shown desc, stop
  limit $15
) once
order by once.number
