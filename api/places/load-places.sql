-- Communes and arrondissements under their present names.
insert into place (kind, code, label, detail, departement, codes_postaux, population, location, location_approximate, key)
select
  'commune', code_insee, commune.nom, format('%s (%s)', departement.nom, departement.code), departement.code,
  codes_postaux, coalesce(population, 0), location, location_approximate, commune_key(commune.nom)
from commune join departement on departement.code = commune.departement
order by code_insee;
