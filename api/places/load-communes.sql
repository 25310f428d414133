-- $1 json: [[code_insee, nom, nature, parent, departement, [code_postal], population, lon, lat, location_approximate, epci]]
insert into commune (code_insee, nom, nature, parent, departement, codes_postaux, population, location, location_approximate, epci)
select
  row ->> 0, row ->> 1, row ->> 2, row ->> 3, row ->> 4,
  array(select json_array_elements_text(row -> 5)),
  (row ->> 6)::integer,
  st_makepoint((row ->> 7)::float8, (row ->> 8)::float8)::geography,
  (row ->> 9)::boolean,
  row ->> 10
from json_array_elements($1::json) row;
