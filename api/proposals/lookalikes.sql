-- Venues that may be the one described: in the same commune by a like name or address, the same telephone or mail; or
-- within 150 m of its position. The likest first, each with how far it is from there, or from the commune's middle.
-- $1 code INSEE   $2 name   $3 address   $4 telephone, or null   $5 mails   $6 $7 longitude and latitude, or null
with described as (
  select st_point($6, $7)::geography as point, (select location from commune where code_insee = $1) as middle
)
select venue.id, nom, adresse, commune, venue.code_postal,
  greatest(
    similarity(search_key(nom), search_key($2)),
    similarity(search_key(adresse), search_key($3)),
    case when telephone = $4 then 0.95 end,
    case when courriels && $5::text[] then 0.95 end,
    case when st_dwithin(venue.location, point, 150) and not location_approximate then 0.8 end
  )::float8 as likeness,
  case when venue.location is not null
    then array[st_x(venue.location::geometry), st_y(venue.location::geometry)] end as position,
  location_approximate,
  st_distance(venue.location, coalesce(point, middle)) as distance
from venue, described
where number in (
    select number from venue_search
    where code_insee = $1 or st_dwithin(location, (select point from described), 150))
  and (similarity(search_key(nom), search_key($2)) > 0.4
    or similarity(search_key(adresse), search_key($3)) > 0.6
    or telephone = $4
    or courriels && $5::text[]
    or (st_dwithin(venue.location, point, 150) and not location_approximate))
order by likeness desc, venue.number
limit 6
