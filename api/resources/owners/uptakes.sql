-- $1 resource
select uptake::int, uptake.resource::int, uptake.kind, title, uptake.state, uptake.quantity,
  case when venue.number is not null then json_build_object('id', venue.id, 'nom', venue.nom, 'commune', venue.commune) end
    as venue,
  case when organisation.organisation is not null
    then json_build_object('organisation', organisation.organisation, 'nom', organisation.nom) end as organisation,
  to_char(uptake.created_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as since
from uptake join resource using (resource)
left join venue on venue.number = uptake.venue
left join organisation on organisation.organisation = uptake.organisation
where uptake.resource = $1 order by uptake desc limit 500
