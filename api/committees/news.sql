-- What of committees is public news: meetings that are convened, decisions that are published, minutes that are sealed.
select * from (
  select coalesce((select max(done_at) from committee_event event where event.meeting = meeting.meeting and subject = 'meeting'
      and record ->> 'state' = meeting.state), starts_at) as at,
    committee.name || case state when 'cancelled' then ' : réunion annulée' else ' : réunion convoquée' end as title,
    '/gouvernance/reunions/' || meeting as href,
    coalesce(meeting.place, 'à distance') as text, to_char(starts_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as day, demonstration
  from meeting join committee using (committee) where state in ('convened', 'cancelled') and entered_at is null
    and (state = 'convened' or exists (select from committee_event event where event.meeting = meeting.meeting
      and subject = 'meeting' and record ->> 'state' = 'convened'))
  union all
  select seal.sealed_at, committee.name || ' : décision ' || case when adopted then 'adoptée' else 'non adoptée' end,
    '/gouvernance/reunions/' || decision.meeting || '#decision-' || decision.number, decision.text, null, seal.demonstration
  from decision join decision_outcome using (decision) join published_level on published_level.meeting = decision.meeting
  join minutes_seal seal on seal.meeting = decision.meeting and seal.number = (select min(number) from minutes_seal one where one.meeting = decision.meeting)
  join committee using (committee)
  where level <> 'nothing'
  union all
  select sealed_at, committee.name || ' : compte rendu scellé', '/gouvernance/reunions/' || meeting, 'Version ' || number || ', sceau ' || left(hash, 12) || '…',
    null, demonstration
  from minutes_seal join committee using (committee) join published_level using (meeting) where level = 'all'
) news
order by at desc
limit 200
