-- The next date of each event at each of its places, in a part of the map: those nearest its middle first.
-- $1 $2 $3 $4 west, south, east, north; west greater than east crosses the antimeridian   $5 most wanted
-- $6 timestamptz: now   $7 timestamptz: dates that begin later are left out
with asked as (
  select case when $1::float8 <= $3 then st_makeenvelope($1, $2, $3, $4, 4326)
    else st_collect(st_makeenvelope($1, $2, 180, $4, 4326), st_makeenvelope(-180, $2, $3, $4, 4326)) end as box
), next as (
  select distinct on (resource, location::geometry) sitting, title, "from", place ->> 'label' as label, demonstration,
    location::geometry as location
  from sitting_public
  where ends_at > $6 and starts_at < $7 and state = 'planned' and location is not null
  order by resource, location::geometry, starts_at
)
select sitting, title, "from", label, demonstration, json_build_array(st_x(location), st_y(location)) as position
from next join asked on st_intersects(location, box)
order by location <-> st_centroid(box), sitting limit $5
