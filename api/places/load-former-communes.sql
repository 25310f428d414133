-- Names from before a merger, said of the commune of today; it lends its point where their own is unknown.
-- $1 json: [[code_insee, nom, nature, parent, departement, [], null, lon, lat, location_approximate]]
insert into place (
  kind, code, label, detail, departement, codes_postaux, population, location, location_approximate,
  former, former_code, key
)
select
  'commune', commune.code_insee, row ->> 1,
  format('à %s, %s (%s)', commune.nom, departement.nom, departement.code), departement.code,
  codes_postaux, 0,
  coalesce(st_makepoint((row ->> 7)::float8, (row ->> 8)::float8)::geography, location),
  case when row ->> 7 is null then true else false end,
  true, row ->> 0, commune_key(row ->> 1)
from json_array_elements($1::json) row
join commune on commune.code_insee = row ->> 3
join departement on departement.code = commune.departement;
