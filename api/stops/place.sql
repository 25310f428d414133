-- Each stop's commune by its name and postcode, as an address writes them, and its middle; null where there is none.
-- $1 json: [{ commune, code_postal }]
select found.code_insee, st_x(found.location::geometry) as lon, st_y(found.location::geometry) as lat
from json_array_elements($1::json) with ordinality listed (given, place)
left join lateral (
  select code_insee, location from commune
  where given ->> 'code_postal' = any(codes_postaux)
    and without_article(commune_key(nom)) = without_article(commune_key(given ->> 'commune'))
  order by nature desc limit 1
) found on true
order by place
