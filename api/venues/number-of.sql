-- $1 id of a venue   $2 $3 longitude and latitude of a place to measure from, or null
select number::float8, st_distance(location, st_point($2, $3)::geography) as distance
from venue where id = $1
