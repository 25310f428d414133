-- Open schools in the order of their numbers, as GeoJSON features or as records.
-- $1 the last number already given, 0 at first   $2 how many   $3 boolean: features   $4 numbers to keep, or null
select number::int, (case when $3::boolean
  then jsonb_build_object('type', 'Feature', 'id', uai,
    'geometry', jsonb_build_object('type', 'Point', 'coordinates', jsonb_build_array(longitude, latitude)),
    'properties', to_jsonb(one) - '{number,longitude,latitude}'::text[])
  else to_jsonb(one) end)::text as text
from (
  select number, uai, nom, nature, secteur, elementary, adresse, code_postal, code_insee, commune, departement, eleves,
    longitude, latitude, location_approximate, demonstration
  from school_public
  where number > $1 and not closed and ($4::integer[] is null or number = any($4))
  order by number limit $2
) one
order by number
