-- Venues that may be the one described: in the same commune by a like name, the same address, telephone or mail; or
-- within 150 m of its position. The likest first.
-- $1 code INSEE   $2 name   $3 address   $4 telephone, or null   $5 mails   $6 $7 longitude and latitude, or null
select venue.id, nom, adresse, commune, venue.code_postal,
  greatest(
    similarity(search_key(nom), search_key($2)),
    case when search_key(adresse) = search_key($3) then 0.9 end,
    case when telephone = $4 then 0.95 end,
    case when courriels && $5::text[] then 0.95 end,
    case when st_dwithin(venue.location, st_point($6, $7)::geography, 150) and not location_approximate then 0.8 end
  )::float8 as likeness
from venue_search search
join venue using (number)
where (search.code_insee = $1 or st_dwithin(search.location, st_point($6, $7)::geography, 150))
  and (similarity(search_key(nom), search_key($2)) > 0.4
    or search_key(adresse) = search_key($3)
    or telephone = $4
    or courriels && $5::text[]
    or (st_dwithin(venue.location, st_point($6, $7)::geography, 150) and not location_approximate))
order by likeness desc, venue.number
limit 6
