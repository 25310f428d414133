-- Communes that have venues, arrondissements in place of their city. $1 département, or null for all
select commune.code_insee, commune.nom, commune.departement, counted.venues
from (
  select code_insee, count(distinct number)::int as venues from venue_search
  where code_insee is not null and ($1::text is null or departement = $1)
  group by code_insee
) counted
join commune using (code_insee)
order by commune.departement, search_key(commune.nom), commune.code_insee
