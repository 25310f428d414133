-- Where a venue is, or the nearest of its stops, and how far in a straight line; nothing for one that cannot be placed exactly.
-- $1 id   $2 $3 longitude and latitude of the start
select st_x(search.location::geometry) as lon, st_y(search.location::geometry) as lat,
  st_distance(search.location, st_point($2, $3)::geography) as distance
from venue
join venue_search search using (number)
left join stop place on place.stop = search.stop
where id = $1 and search.location is not null and coming
  and not coalesce(place.location_approximate, venue.location_approximate)
order by distance, search.stop limit 1
