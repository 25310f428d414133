-- The trainings of a pilot, one of them, or those that someone offers, for a venue or an organisation.
-- $1 pilot, or null   $2 training, or null   $3 person, or null
select training::int, pilot::int, training.resource::int, training.organisation::int, to_char(on_day, 'YYYY-MM-DD') as on_day,
  hours::float8, trained, training.state, training.version, coalesce(venue.nom, organisation.nom, '') as by,
  commune.nom as commune, pilot.code_insee
from training join pilot using (pilot) join commune on commune.code_insee = pilot.code_insee
left join resource on resource.resource = training.resource left join venue on venue.number = resource.venue
left join organisation on organisation.organisation = training.organisation
where ($1::bigint is null or pilot = $1) and ($2::bigint is null or training = $2)
  and ($3::text is null or exists (select from mandate where mandate.person = $3
    and (role = 'steward' and mandate.venue = resource.venue or role = 'delegate' and mandate.organisation = training.organisation)))
order by training.on_day, training
