-- What partners brought to a venue, the latest first, the posts and missions it opens, what the fund granted it, and how many
-- things they offer it now.
-- $1 id of the venue
select array(
    select json_build_object('organisation', json_build_object('organisation', giver.organisation::int, 'nom', giver.nom),
      'resource', resource.resource::int, 'kind', uptake.kind, 'title', title, 'quantity', uptake.quantity,
      'on', uptake.details ->> 'given_on')
    from uptake
    join resource using (resource)
    join organisation giver on giver.organisation = resource.organisation and giver.state in ('published', 'closed')
    where uptake.venue = venue.number and uptake.state = 'acknowledged'
    order by uptake.details ->> 'given_on' desc, uptake.uptake desc limit 10
  ) as given,
  array(
    select json_build_object('resource', resource::int, 'kind', kind, 'title', title, 'demonstration', resource.demonstration)
    from hosting_open resource where resource.venue = venue.number
    order by resource.updated_at desc limit 5
  ) as hosting,
  array(
    select json_build_object('uptake', uptake::int, 'title', call.title, 'granted', euros_of(uptake.details, 'granted')::int,
      'demonstration', call.demonstration)
    from uptake join resource call using (resource)
    where uptake.venue = venue.number and uptake.kind = 'call' and uptake.state <> 'withdrawn'
      and exists (select from ledger_account where project = uptake)
    order by uptake.updated_at desc, uptake desc limit 5
  ) as grants,
  (select count(*) from resources_for(location, departement, number) join resource_kind using (kind) where open)::int as offered
from venue where id = $1
