-- An application, as those concerned read it. $1 pilot
select pilot::int, pilot.campaign::int, resource.title as campaign_title, resource.state as campaign_state,
  (resource.details ->> 'year')::int as year, to_char(resource.ends_on, 'YYYY-MM-DD') as until,
  pilot.state, pilot.version, rooms, machines, animators, volunteers, wishes, resource.demonstration,
  missing_of(pilot.*) as missing, to_char(submitted_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as submitted_on,
  case when pilot.state = 'waiting' then (select count(*)::int from pilot before where before.campaign = pilot.campaign
    and before.state = 'waiting' and (before.waits_since, before.pilot) <= (pilot.waits_since, pilot.pilot)) end as rank,
  json_build_object('code_insee', commune.code_insee, 'nom', commune.nom, 'departement', commune.departement,
    'nom_departement', departement.nom, 'region', departement.region, 'population', commune.population,
    'lon', st_x(commune.location::geometry), 'lat', st_y(commune.location::geometry)) as commune
from pilot
join resource on resource.resource = pilot.campaign
join commune using (code_insee)
join departement on departement.code = commune.departement
where pilot = $1
