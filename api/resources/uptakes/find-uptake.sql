-- $1 uptake
select uptake::int, uptake.resource::int, uptake.kind, title, uptake.state, uptake.quantity, asked,
  coalesce((uptake.details ->> 'promised')::integer, asked) as agreed, uptake.message, uptake.details,
  case when venue.number is not null then json_build_object('id', venue.id, 'nom', venue.nom, 'commune', venue.commune) end
    as venue,
  case when taker.organisation is not null
    then json_build_object('organisation', taker.organisation, 'nom', taker.nom) end as organisation,
  to_char(uptake.created_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as since,
  coalesce(owner.nom, host.nom, resource.party, 'une personne volontaire') as owner,
  -- Someone's profile is read as long as they agree to it.
  json_build_object('description', case when resource.kind <> 'volunteer' or resource.state = 'published' and exists (
      select from consent where consent.resource = resource.resource and audience = 'Les lieux' and withdrawn_at is null)
    then resource.description else '' end, 'conditions', resource.conditions,
    'where', case when resource.kind = 'lot' then resource.details ->> 'where' end,
    'announced', case when resource.kind = 'lot' then (select sum(value::int) from jsonb_each_text(resource.details)
      where key = any(machine_sorts())) end,
    'access', case when resource.kind = 'lot' then resource.details ->> 'access' end) as terms,
  -- As it was when the first side signed; until then, as it would be.
  case when uptake.quantity is not null or uptake.kind in ('post', 'mission') then coalesce(uptake.agreement, agreement_of(uptake.*)) end as agreement,
  array(select json_build_object('side', side, 'text', text,
      'at', to_char(sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
    from message where message.uptake = uptake.uptake order by message) as messages,
  case when uptake.kind = 'post' and uptake.state = 'agreed' then coalesce((
    select case when consent_at is null then 'invited' else 'agreed' end from young_person
    where young_person.uptake = uptake.uptake), 'nobody') end as holder
from uptake join resource using (resource)
left join venue on venue.number = uptake.venue
left join organisation taker on taker.organisation = uptake.organisation
left join organisation owner on owner.organisation = resource.organisation
left join venue host on host.number = resource.venue
where uptake = $1
