-- Where it is and what it belongs to, in the place of what was there.
-- $1 organisation   $2 json: [{ nom, siret, adresse, code_postal, commune, code_insee, longitude, latitude }]
-- $3 json: [{ network, branch }]
with places as (delete from establishment where organisation = $1),
networks as (delete from membership where organisation = $1 and network not in (
  select network from json_to_recordset($3::json) as given (network text))),
kept as (
  insert into membership (organisation, network, branch)
  select $1, network, branch from json_to_recordset($3::json) as given (network text, branch text)
  on conflict (organisation, network) do update set branch = excluded.branch
)
insert into establishment (organisation, nom, siret, adresse, commune, code_postal, code_insee, location,
  location_approximate)
select $1, given.nom, given.siret, given.adresse, given.commune, given.code_postal, given.code_insee,
  coalesce(st_point(longitude, latitude)::geography, commune.location), longitude is null
from json_to_recordset($2::json) as given (nom text, siret text, adresse text, commune text, code_postal text,
  code_insee text, longitude float8, latitude float8)
join commune on commune.code_insee = given.code_insee
