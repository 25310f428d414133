-- A post as its three parties follow it, without a name.   $1 uptake
select uptake::int, uptake.resource::int, title, uptake.state, venue.nom as venue, taker.nom as company,
  resource.details ->> 'begins_on' as begins_on, (resource.details ->> 'months')::int as months,
  (resource.details ->> 'hours')::int as hours,
  resource.details ->> 'training' as training, resource.details ->> 'qualification' as qualification,
  exists (select from young_person where young_person.uptake = uptake.uptake and consent_at is not null) as known,
  uptake.details ->> 'terms' as terms, uptake.details ->> 'started_on' as started_on, uptake.details ->> 'became' as became
from uptake join resource using (resource)
join venue on venue.number = resource.venue
join organisation taker on taker.organisation = uptake.organisation
where uptake = $1 and uptake.kind = 'post'
