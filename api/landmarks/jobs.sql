-- Offers of employment, and the posts and missions of venues that wait for someone, in a part of the map: those nearest
-- its middle first.
-- $1 $2 $3 $4 west, south, east, north; west greater than east crosses the antimeridian   $5 most wanted
with asked as (
  select case when $1::float8 <= $3 then st_makeenvelope($1, $2, $3, $4, 4326)
    else st_collect(st_makeenvelope($1, $2, 180, $4, 4326), st_makeenvelope(-180, $2, $3, $4, 4326)) end as box
), found as (
  select resource, resource.kind, title, coalesce(details ->> 'employer', owner.nom) as employer, details ->> 'commune' as commune,
    resource.demonstration, centre::geometry as location
  from asked join resource on st_intersects(centre::geometry, box) join organisation owner using (organisation)
  where resource.kind = 'job' and resource.state = 'published' and centre is not null
  union all
  select resource, kind, title, nom, commune, demonstration, location::geometry
  from asked join hosting_open on st_intersects(location::geometry, box)
)
select resource::int, kind, title, employer, commune, demonstration, json_build_array(st_x(location), st_y(location)) as position
from found cross join asked
order by location <-> st_centroid(box), resource limit $5
