-- The venues that the filters keep, in the order of their permanent number.
-- $1 facets wanted (query_int)   $2 $3 $4 $5 west, south, east, north   $6 code INSEE   $7 département   $8 name (tsquery)
-- $9 longitude   $10 latitude   $11 radius in metres
-- $12 how many   $13 number of the last venue already given, 0 at first
select number::float8
from venues_matching($1, $2, $3, $4, $5, $6, $7, $8, st_point($9, $10)::geography, $11)
where number > $13::bigint
order by number
limit $12
