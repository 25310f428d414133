-- Where venues may be: communes with a postcode, and the arrondissements in place of the cities they make up.
select
  code_insee, commune.nom, departement, departement.region, codes_postaux, coalesce(population, 0) as population,
  st_x(location::geometry)::float8 as lon, st_y(location::geometry)::float8 as lat, location_approximate
from commune join departement on departement.code = commune.departement
where codes_postaux <> '{}' and not exists (select from commune part where part.parent = commune.code_insee)
order by code_insee;
