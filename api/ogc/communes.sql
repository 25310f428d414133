-- Communes, with the figures of their territory as they were last worked out. $1 timestamptz: now
select commune.code_insee as key, commune.location::geometry as geometry, commune.code_insee, commune.nom,
  commune.population, commune.departement, departement.region, commune.epci, commune.codes_postaux,
  commune.location_approximate, territory.indicators
from commune
join departement on departement.code = commune.departement
left join territory on territory.level = 'commune' and territory.code = commune.code_insee
where commune.nature = 'commune'
