-- A post as its three parties follow it, without a name.   $1 uptake
select uptake::int, uptake.resource::int, title, uptake.state, venue.nom as venue, taker.nom as company,
  resource.details ->> 'begins_on' as begins_on, (resource.details ->> 'months')::int as months,
  (resource.details ->> 'hours')::int as hours,
  resource.details ->> 'training' as training, resource.details ->> 'qualification' as qualification,
  exists (select from young_person where young_person.uptake = uptake.uptake and consent_at is not null) as known,
  uptake.details ->> 'terms' as terms, uptake.details ->> 'started_on' as started_on, uptake.details ->> 'became' as became,
  case when uptake.state in ('parting', 'contested', 'parted') then (
    select json_build_object('ended_on', uptake.details ->> 'ended_on', 'why', note,
      -- Before ends were confirmed, the venue's word was enough.
      'agreed', uptake.state = 'parted' and exists (select from step where step.uptake = uptake.uptake and kind = 'end'),
      'waits', case when uptake.state <> 'parted' then end_waits_for(uptake.uptake) else '{}' end, 'contested', (
        select json_build_object('side', case actor when 'personne' then 'young' else 'taker' end, 'why', note)
        from move where move.uptake = uptake.uptake and uptake.state = 'contested' and act = 'contest'
        order by move desc limit 1))
    from move where move.uptake = uptake.uptake and act = 'part' order by move desc limit 1) end as early_end
from uptake join resource using (resource)
join venue on venue.number = resource.venue
join organisation taker on taker.organisation = uptake.organisation
where uptake = $1 and uptake.kind = 'post'
