-- A département lies where its chief town does.
-- $1 json: [[code, nom, region, code_insee of the chief town]]
insert into place (kind, code, label, detail, departement, population, location, location_approximate, key)
select
  'departement', departement.code, departement.nom, 'département ' || departement.code || case when region = departement.nom then '' else ', ' || region end, departement.code,
  (select coalesce(sum(population), 0) from commune where commune.departement = departement.code and parent is null),
  town.location, town.location_approximate, search_key(departement.nom)
from json_array_elements($1::json) row
join departement on departement.code = row ->> 0
join commune town on town.code_insee = row ->> 3;
