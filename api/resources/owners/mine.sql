-- The resources of those someone speaks for, what waits first; whoever runs the fund has what is promised to it.
-- $1 person
select resource::int, resource.kind, title, resource.state, quantity - booked as left_over,
  (select count(*) from uptake join life_state using (kind, subject, state)
    where uptake.resource = resource.resource and first)::int as waiting,
  resource.kind = 'post' and exists (select from uptake where uptake.resource = resource.resource
    and post_is_filled(uptake.state)) as filled,
  coalesce(owner.nom, host.nom, resource.party, 'moi') as owner,
  case when resource.kind = 'pledge' and resource.state = 'published'
    then (euros_of(details, 'amount') - received_of(resource))::int end as to_pay,
  resource.kind = 'pledge' and not exists (select from mandate where mandate.person = $1 and role = 'delegate'
    and mandate.organisation = resource.organisation) as to_receive
from resource
left join organisation owner using (organisation)
left join venue host on host.number = resource.venue
where resource.person = $1 or exists (select from mandate where mandate.person = $1 and (
  (role = 'delegate' and mandate.organisation = resource.organisation)
  or (role = 'steward' and mandate.venue = resource.venue)
  or (role = 'party' and mandate.party = resource.party and not resource.demonstration)
  or (role = 'operator' and resource.kind = 'pledge' and resource.state = 'published' and not resource.demonstration)))
order by waiting desc, resource.updated_at desc limit 200
