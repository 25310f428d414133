-- $1 pilot, or null   $2 training, or null
select training::int, pilot::int, training.resource::int, to_char(on_day, 'YYYY-MM-DD') as on_day, hours::float8, trained,
  training.state, training.version, coalesce(venue.nom, '') as venue, commune.nom as commune, pilot.code_insee
from training join pilot using (pilot) join commune on commune.code_insee = pilot.code_insee
left join resource on resource.resource = training.resource left join venue on venue.number = resource.venue
where ($1::bigint is null or pilot = $1) and ($2::bigint is null or training = $2) order by training.on_day, training
