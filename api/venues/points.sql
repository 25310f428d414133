-- Every venue that can be placed, in the order of ids (they share beginnings: the smaller file), for the map.
-- lon and lat in 1e-5 degrees (1.1 m). $1 most venues wanted
select id,
  round(st_x(search.location::geometry)::numeric * 100000)::int as lon,
  round(st_y(search.location::geometry)::numeric * 100000)::int as lat,
  facets, location_approximate::int as approximate
from venue_search search join venue using (number)
where search.location is not null
order by id
limit $1
