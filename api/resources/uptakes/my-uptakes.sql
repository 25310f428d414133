-- What is taken up by, or of, those someone speaks for; for a party, never what is invented in its name.
-- `vote`, while an application is voted on: whether another's vote or the decision is awaited; to a member, also theirs.
-- `holder`, of a post that both have signed: whether someone is invited to hold it, and has agreed.
-- $1 person   $2 timestamptz: now
select uptake::int, uptake.resource::int, uptake.kind, title, uptake.state, uptake.quantity,
  case when venue.number is not null then json_build_object('id', venue.id, 'nom', venue.nom, 'commune', venue.commune) end
    as venue,
  case when taker.organisation is not null
    then json_build_object('organisation', taker.organisation, 'nom', taker.nom) end as organisation,
  coalesce(owner.nom, host.nom, resource.party, 'une personne volontaire') as owner,
  to_char(uptake.created_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as since, side,
  case when uptake.state = 'advanced' then uptake.details ->> 'report_by' end as due_on,
  coalesce(uptake.state = 'advanced'
    and (uptake.details ->> 'report_by')::date < ($2::timestamptz at time zone 'Europe/Paris')::date, false) as late,
  case when uptake.kind <> 'call' or uptake.state <> 'instructed' or resource.state <> 'instructing' then null
    when side = 'committee' and not exists (select from fund_vote one where one.uptake = uptake.uptake and person = $1) then 'mine'
    when (select count(*) from fund_vote one where one.uptake = uptake.uptake) < fund_quorum() then 'others'
    else 'decision' end as vote,
  case when uptake.kind = 'post' and uptake.state = 'agreed' then coalesce((
    select case when consent_at is null then 'invited' else 'agreed' end from young_person
    where young_person.uptake = uptake.uptake), 'nobody') end as holder
from (
  select uptake, 'taker' as side from uptake join mandate on mandate.person = $1
    and ((role = 'steward' and mandate.venue = uptake.venue)
      or (role = 'delegate' and mandate.organisation = uptake.organisation))
  union
  select uptake, 'owner' from uptake join resource using (resource)
  where resource.person = $1 or exists (select from mandate where mandate.person = $1 and (
    (role = 'delegate' and mandate.organisation = resource.organisation)
    or (role = 'steward' and mandate.venue = resource.venue)
    or (role = 'party' and mandate.party = resource.party and not resource.demonstration)))
  union
  -- Of the fund: what members of its committee have to vote on, and what is to be paid.
  select uptake, role from uptake join resource using (resource) join mandate on mandate.person = $1
  where uptake.kind = 'call' and not resource.demonstration and case role
    when 'committee' then uptake.state = 'instructed' and resource.state = 'instructing'
      and not is_barred(uptake.*, $1)
    when 'operator' then uptake.state in ('granted', 'reported', 'advanced')
    else false end
  union
  -- Of posts: the ends that someone contests.
  select uptake, 'moderator' from uptake
  where uptake.kind = 'post' and uptake.state = 'contested' and exists (
    select from mandate where person = $1 and role in ('moderator', 'operator'))
) mine
join uptake using (uptake) join resource using (resource)
left join venue on venue.number = uptake.venue
left join organisation taker on taker.organisation = uptake.organisation
left join organisation owner on owner.organisation = resource.organisation
left join venue host on host.number = resource.venue
order by uptake.updated_at desc limit 200
