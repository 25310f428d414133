-- $1 json: [{ uai, nom, nature, secteur, elementary, adresse, code_postal, code_insee, eleves, latitude, longitude }]; one
-- without a position is in the middle of its commune.
insert into school (uai, nom, nature, secteur, elementary, adresse, code_postal, code_insee, eleves, location,
  location_approximate, demonstration)
select uai, given.nom, given.nature, secteur, elementary, adresse, code_postal, code_insee, eleves,
  coalesce(st_makepoint(longitude, latitude)::geography, commune.location), latitude is null, true
from json_to_recordset($1::json) as given (uai text, nom text, nature text, secteur text, elementary boolean, adresse text,
  code_postal text, code_insee text, eleves integer, latitude float8, longitude float8)
join commune using (code_insee)
order by uai
