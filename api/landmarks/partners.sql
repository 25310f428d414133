-- Where organisations whose page is public are, in a part of the map: those nearest its middle first.
-- $1 $2 $3 $4 west, south, east, north; west greater than east crosses the antimeridian   $5 most wanted
with asked as (
  select case when $1::float8 <= $3 then st_makeenvelope($1, $2, $3, $4, 4326)
    else st_collect(st_makeenvelope($1, $2, 180, $4, 4326), st_makeenvelope(-180, $2, $3, $4, 4326)) end as box
)
select organisation::int, organisation.nom, kind, establishment.commune, demonstration,
  json_build_array(st_x(location::geometry), st_y(location::geometry)) as position
from asked
join establishment on st_intersects(location::geometry, box)
join organisation using (organisation)
where state = 'published'
order by location::geometry <-> st_centroid(box), organisation, establishment limit $5
