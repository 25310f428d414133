-- Where a venue is, and how far in a straight line; nothing for one that cannot be placed exactly.
-- $1 id   $2 $3 longitude and latitude of the start
select st_x(location::geometry) as lon, st_y(location::geometry) as lat,
  st_distance(location, st_point($2, $3)::geography) as distance
from venue where id = $1 and location is not null and not location_approximate
