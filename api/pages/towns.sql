-- Communes with their middles, for maps that draw them: all those of the départements that one names by its code, by an
-- EPCI or by communes of it, so that those that are drawn have their neighbours around them.
-- $1 text[]: départements   $2 text or null: an EPCI   $3 text[]: communes
with departements as (
  select unnest($1::text[]) as departement
  union
  select departement from commune where epci = $2
  union
  select departement from commune where code_insee = any ($3::text[])
)
select code_insee as code, departement, epci, location_approximate as estimated,
  st_x(location::geometry)::float8 as lon, st_y(location::geometry)::float8 as lat
from commune join departements using (departement)
where nature = 'commune' and location is not null
order by code_insee
