-- $1 id of a venue   $2 $3 longitude and latitude of a place to measure from, or null
-- The nearest of its stops, or where it stops next; and the venue that it was merged into.
select venue.number::float8, coalesce(stop, 0) as stop, target.id as into,
  st_distance(search.location, st_point($2, $3)::geography) as distance
from venue left join venue_search search on search.number = venue.number
left join venue target on target.number = venue.merged_into
where venue.id = $1 and coming is not false
order by distance, shown desc, stop limit 1
