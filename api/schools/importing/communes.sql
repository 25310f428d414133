-- The commune of today that each code means, and of a whole city the arrondissement that has the postcode; null where
-- there is no such code.
-- $1 json: [{ code_insee, code_postal }]
select commune.code_insee, commune.nom, commune.departement,
  st_x(commune.location::geometry)::float8 as lon, st_y(commune.location::geometry)::float8 as lat
from rows from (json_to_recordset($1::json) as (code_insee text, code_postal text))
  with ordinality as given (code_insee, code_postal, position)
left join lateral (
  select code from place
  where kind = 'commune' and (code = given.code_insee or former_code = given.code_insee)
  order by code = given.code_insee desc, number limit 1
) named on true
left join lateral (
  select code_insee from commune part
  where part.parent = named.code and part.codes_postaux @> array[given.code_postal] limit 1
) part on true
left join commune on commune.code_insee = coalesce(part.code_insee, named.code)
order by position
