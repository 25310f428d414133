-- The schools of a territory that have no volunteer venue within 5 km, by commune, and how far the nearest is.
-- $1 level   $2 code   $3 how many
select uai, school.nom, far.code_insee, commune.nom as commune, round(metres) as metres
from territory_school far
join school using (uai)
join territory_member member on member.code_insee = far.code_insee and level = $1 and code = $2
join commune on commune.code_insee = far.code_insee
where coalesce(metres > 5000, true)
order by commune.departement, commune.nom, school.nom, uai limit $3
