-- Venues that may be the one described: in the same commune by a like name or address, the same telephone or mail; or
-- within 150 m of its position. The likest first.
-- $1 code INSEE   $2 name   $3 address   $4 telephone, or null   $5 mails   $6 $7 longitude and latitude, or null
select venue.id, nom, adresse, commune, venue.code_postal,
  greatest(
    similarity(search_key(nom), search_key($2)),
    similarity(search_key(adresse), search_key($3)),
    case when telephone = $4 then 0.95 end,
    case when courriels && $5::text[] then 0.95 end,
    case when st_dwithin(venue.location, st_point($6, $7)::geography, 150) and not location_approximate then 0.8 end
  )::float8 as likeness
from venue
where number in (
    select number from venue_search
    where code_insee = $1 or st_dwithin(location, st_point($6, $7)::geography, 150))
  and (similarity(search_key(nom), search_key($2)) > 0.4
    or similarity(search_key(adresse), search_key($3)) > 0.6
    or telephone = $4
    or courriels && $5::text[]
    or (st_dwithin(venue.location, st_point($6, $7)::geography, 150) and not location_approximate))
order by likeness desc, venue.number
limit 6
