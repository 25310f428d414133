-- The communes whose pilot is approved, goes on or is over. $1 campaign, or null for all
select pilot::int, campaign::int, code_insee, commune.nom, commune.departement, departement.region, pilot.state,
  resource.demonstration, st_x(commune.location::geometry) as lon, st_y(commune.location::geometry) as lat,
  (select count(distinct uai)::int from school_class own where own.pilot = pilot.pilot) as schools,
  (select count(*)::int from school_class own where own.pilot = pilot.pilot) as classes,
  (select coalesce(sum(pupils), 0)::int from school_class own where own.pilot = pilot.pilot) as pupils
from pilot
join resource on resource.resource = pilot.campaign and resource.state <> 'withheld'
join commune using (code_insee)
join departement on departement.code = commune.departement
where pilot.state in ('approved', 'running', 'done') and ($1::bigint is null or campaign = $1)
order by campaign desc, commune.nom
