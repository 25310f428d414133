-- The needs that were proposed to those someone speaks for; what waits for an answer first.
-- $1 person
select told.resource::int, need.title, coalesce(host.nom, firm.nom, need.party) as owner, told.organisation::int, organisation.nom,
  to_char(sent_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as sent,
  case when answered then 'answered' when declined_at is not null then 'declined' when seen_at is not null then 'seen'
    else 'sent' end as state
from mandate
join solicitation told on told.organisation = mandate.organisation
join organisation on organisation.organisation = told.organisation
join resource need on need.resource = told.resource and need.state = 'published'
left join venue host on host.number = need.venue
left join organisation firm on firm.organisation = need.organisation
cross join lateral (select exists (select from uptake
  where uptake.resource = told.resource and uptake.organisation = told.organisation) as answered) it
where mandate.person = $1 and role = 'delegate'
order by answered or declined_at is not null, sent_at desc limit 100
