-- What mails say of something that is taken up, whatever its state.
-- $1 uptake
select uptake::int, uptake.resource::int, uptake.kind, title, uptake.quantity, uptake.details,
  coalesce(owner.nom, host.nom, resource.party, 'Une personne volontaire') as owner, coalesce(venue.nom, taker.nom) as taker
from uptake join resource using (resource)
left join venue on venue.number = uptake.venue
left join organisation taker on taker.organisation = uptake.organisation
left join organisation owner on owner.organisation = resource.organisation
left join venue host on host.number = resource.venue
where uptake = $1
