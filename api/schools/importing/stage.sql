-- $1 json: [{ line, and the columns of a school, longitude and latitude for its location }]
insert into school_row (line, uai, nom, nature, secteur, elementary, adresse, code_postal, code_insee, eleves, location,
  location_approximate, closed)
select line, uai, nom, nature, secteur, elementary, adresse, code_postal, code_insee, eleves,
  st_makepoint(longitude, latitude)::geography, location_approximate, closed
from json_to_recordset($1::json) as given (line integer, uai text, nom text, nature text, secteur text,
  elementary boolean, adresse text, code_postal text, code_insee text, eleves integer, longitude float8, latitude float8,
  location_approximate boolean, closed boolean)
