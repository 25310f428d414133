-- The schools of a territory that have no volunteer venue within 5 km, by commune, and how far the nearest is.
-- $1 level   $2 code   $3 how many
with volunteer as materialized (
  select comes_from, helper.demonstration
  from school_helper helper join venue on venue.number = helper.venue and closed_on is null
  where role = 'animator' and comes_from is not null
), reached as (
  select distinct uai from volunteer join school on st_dwithin(school.location, comes_from, 5000)
  where volunteer.demonstration <= school.demonstration
), far as (
  select uai, school.nom, school.code_insee, commune.nom as commune, departement, school.location, school.demonstration
  from school join territory_member member using (code_insee) join commune using (code_insee)
  where member.level = $1 and member.code = $2 and not closed and elementary and uai not in (select uai from reached)
  order by departement, commune.nom, school.nom, uai limit $3
)
select uai, nom, code_insee, commune, round(metres) as metres
from far cross join lateral (
  select min(st_distance(far.location, comes_from)) as metres from volunteer
  where st_dwithin(far.location, comes_from, 50000) and volunteer.demonstration <= far.demonstration
) nearest
order by departement, commune, nom, uai
