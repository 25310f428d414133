-- Each stop's commune by its name and postcode, as an address writes them, and its middle; null where there is none.
-- What was given of its position: whether it is that middle, and how far from it, in metres, beside how far it may be.
-- $1 json: [{ commune, code_postal, longitude, latitude }]
select found.code_insee, found.nom, st_x(found.location::geometry) as lon, st_y(found.location::geometry) as lat,
  coalesce(is_middle(spot, found), true) as middle, st_distance(spot, found.location) as away,
  position_reach(found) as reach
from json_array_elements($1::json) with ordinality listed (given, place)
cross join lateral (
  select st_point((given ->> 'longitude')::float8, (given ->> 'latitude')::float8)::geography as spot
) written
left join lateral (
  select commune.* from commune
  where given ->> 'code_postal' = any(codes_postaux)
    and without_article(commune_key(nom)) = without_article(commune_key(given ->> 'commune'))
  order by nature desc limit 1
) found on true
order by place
