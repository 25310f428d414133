-- Where machines are taken, in a part of the map, each place with its next days: those nearest its middle first.
-- $1 $2 $3 $4 west, south, east, north; west greater than east crosses the antimeridian   $5 most wanted
-- $6 date: today
with asked as (
  select case when $1::float8 <= $3 then st_makeenvelope($1, $2, $3, $4, 4326)
    else st_collect(st_makeenvelope($1, $2, 180, $4, 4326), st_makeenvelope(-180, $2, $3, $4, 4326)) end as box
), coming as (
  select * from collection_shown where on_day >= $6::date
), place as (
  -- A refurbisher's own place, whether or not a day is announced there, is one.
  select distinct on (organisation, venue_id, adresse) *
  from (
    select organisation, maker.nom, null as venue_id, null as venue_nom, adresse, establishment.commune, location, demonstration
    from collection_point join establishment using (establishment)
    join organisation maker using (organisation)
    union all
    select organisation, nom, venue_id, venue_nom, adresse, commune, location, demonstration from coming
  ) found
  order by organisation, venue_id, adresse
)
select json_build_object('organisation', organisation, 'nom', nom) as organisation,
  case when venue_id is not null then json_build_object('id', venue_id, 'nom', venue_nom) end as venue,
  commune, demonstration, array(
    select json_build_object('on', to_char(on_day, 'YYYY-MM-DD'), 'opens', opens, 'closes', closes) from coming
    where coming.organisation = place.organisation and coming.venue_id is not distinct from place.venue_id
      and coming.adresse = place.adresse
    order by on_day, opens, collection limit 2) as days,
  json_build_array(st_x(location::geometry), st_y(location::geometry)) as position
from asked join place on st_intersects(location::geometry, box)
order by location::geometry <-> st_centroid(box), place.organisation, adresse limit $5
