-- What the parties compare: each application of a campaign that stands before them or holds a place. A commune is of the
-- town from 10,000 inhabitants on. The venue is the nearest within 40 km whose animator volunteers.
-- $1 campaign
select pilot::int, pilot.state, commune.nom, code_insee, commune.departement, departement.region, commune.population,
  commune.population >= 10000 as town, commune.departement ~ '^9[78]' as overseas,
  st_x(commune.location::geometry) as lon, st_y(commune.location::geometry) as lat,
  (select count(*)::int from school_class own where own.pilot = pilot.pilot) as classes,
  (select coalesce(sum(pupils), 0)::int from school_class own where own.pilot = pilot.pilot) as pupils,
  (select coalesce(json_object_agg(party, answer), '{}') from opinions_of(pilot.*)) as opinions,
  nearest.venue
from pilot
join commune using (code_insee)
join departement on departement.code = commune.departement
left join lateral (
  select json_build_object('id', venue.id, 'nom', venue.nom, 'commune', venue.commune,
    'metres', round(st_distance(venue.location, commune.location))::int) as venue
  from resource join venue on venue.number = resource.venue
  where resource.kind = 'animator' and resource.state = 'published' and st_dwithin(venue.location, commune.location, 40000)
  order by st_distance(venue.location, commune.location) limit 1) nearest on true
where campaign = $1 and pilot.state not in ('draft', 'withdrawn', 'lapsed')
order by commune.nom
