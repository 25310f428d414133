-- $1 id of a venue   $2 $3 longitude and latitude of a place to measure from, or null
-- The nearest of its stops, or where it stops next.
select number::float8, coalesce(stop, 0) as stop,
  st_distance(search.location, st_point($2, $3)::geography) as distance
from venue left join venue_search search using (number)
where id = $1 and coming is not false
order by distance, shown desc, stop limit 1
