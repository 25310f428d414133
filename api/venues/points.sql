-- Venues that can be placed, for the map, one that moves where it stops next: lon and lat in 1e-5 degrees (1.1 m). A timetable of 0 is hours unknown, a
-- month of 0 a date unknown; months are counted from January 2000, which is 1.
-- $1 $2 $3 $4 west, south, east, north, or nulls for all   $5 most venues wanted
select id,
  round(st_x(search.location::geometry)::numeric * 100000)::int as lon,
  round(st_y(search.location::geometry)::numeric * 100000)::int as lat,
  facets, coalesce(place.location_approximate, venue.location_approximate)::int as approximate,
  coalesce(timetable, 0) as timetable,
  coalesce((extract(year from search.date_maj) - 2000) * 12 + extract(month from search.date_maj), 0)::int as month
from (
  select * from venues_matching(null, $1, $2, $3, $4, null, null, null, null, null, null, null, null)
  where location is not null and shown
  limit $5
) search
join venue using (number)
left join stop place on place.stop = search.stop
