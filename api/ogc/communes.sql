-- Communes, with what their territory counts. $1 timestamptz: now
select commune.code_insee as key, commune.location::geometry as geometry, commune.code_insee, commune.nom,
  commune.population, commune.departement, departement.region, commune.codes_postaux, commune.location_approximate
from commune join departement on departement.code = commune.departement
where commune.nature = 'commune'
