-- What awaits someone of the agreements' life, the soonest due first: what the parties that they speak for have not said yet,
-- and what is to be done by whoever runs the directory. Of a dispute, no more than that there is one.
-- $1 text: the person   $2 timestamptz: now
with day as (
  select ($2::timestamptz at time zone 'Europe/Paris')::date as today
), mine as (
  select one.agreement_party, agreement, name, one as whole from agreement_party as one where speaks_for($1, one.agreement_party)
), seat as (
  select member, committee, body, committee_member as held from committee_member where person = $1 and college is not null
), sealed as (
  -- Of which more may be public than is: once all of it is, nobody has more to say.
  select meeting, committee, agreement, decides, one as whole, '/mon-espace/gouvernance/reunions/' || meeting || '#publication' as href,
    committee.name || ', réunion du ' || to_char(starts_at at time zone 'Europe/Paris', 'DD/MM/YYYY') as title
  from meeting as one join committee using (committee) left join published_level using (meeting)
  where state = 'sealed' and not one.demonstration and coalesce(level, 'nothing') <> 'all'
), operates as (
  select from mandate where person = $1 and role = 'operator' limit 1
)
select kind, title, href, party, to_char(due_on, 'YYYY-MM-DD') as due_on from (
  select 'approval' as kind, version.title, '/mon-espace/gouvernance/communication/' || one.communication as href, mine.name as party,
    version.planned_on as due_on
  from communication as one join communication_version as version using (communication, version)
  join agreement_party as proposer on proposer.agreement_party = one.agreement_party
  join mine on mine.agreement = proposer.agreement and mine.agreement_party <> proposer.agreement_party
  where published_at is null and withdrawn_at is null and (
    select count(*) from communication_opinion as said where said.communication = one.communication
      and said.version = one.version and said.agreement_party = mine.agreement_party) < 2
  union all
  select case state when 'refusée' then 'refusal' when 'approuvée' then 'publication' else 'completion' end, title,
    '/mon-espace/gouvernance/communication/' || communication, mine.name, planned_on::date
  from communication_said as said join mine using (agreement_party)
  where state in ('refusée', 'approuvée') or state = 'proposée'
    and not exists (select from json_array_elements(opinions) as one where one ->> 'approves' is distinct from 'true')
  union all
  select 'sighting', seen_at, '/mon-espace/gouvernance/communication', mine.name, null
  from sighting join agreement_party as whose using (agreement_party) join mine on mine.agreement = whose.agreement
  where not exists (select from sighting_word as said where said.sighting = sighting.sighting
    and said.agreement_party = mine.agreement_party)
  union all
  select 'dispute', agreement.title, '/mon-espace/gouvernance/differends/' || dispute, mine.name, amicable_until
  from dispute join mine on mine.agreement_party in (opened_by, against) join agreement on agreement.agreement = dispute.agreement
  where state = 'ouvert'
  union all
  select 'voice', left(decision.text, 120), '/mon-espace/gouvernance/reunions/' || meeting, mine.name,
    (starts_at at time zone 'Europe/Paris')::date
  from decision join meeting using (meeting) join decision_party using (decision) join mine using (agreement_party)
  where meeting.state in ('convened', 'held') and not exists (select from decision_voice as said
    where said.decision = decision.decision and said.agreement_party = mine.agreement_party)
  union all
  select 'voice', left(decision.text, 120), '/mon-espace/gouvernance/reunions/' || meeting, body, (starts_at at time zone 'Europe/Paris')::date
  from decision join meeting using (meeting) join seat using (committee)
  where meeting.state in ('convened', 'held') and entered_at is null
    and in_office(held, (starts_at at time zone 'Europe/Paris')::date)
    and not exists (select from decision_seat_voice as said where said.decision = decision.decision and said.member = seat.member)
  union all
  select 'minutes', committee.name, '/mon-espace/gouvernance/reunions/' || meeting, mine.name, null
  from meeting join committee using (committee) join mine using (agreement)
  join lateral (select number, minutes_digest(meeting.meeting, number) as digest from minutes_version as one
    where one.meeting = meeting.meeting order by number desc limit 1) as latest on true
  where meeting.state = 'held' and decides = 'parties' and was_party(mine.whole, day_of_meeting(meeting.*))
    and not exists (select from minutes_validation as said
    where said.meeting = meeting.meeting and said.number = latest.number and said.digest = latest.digest
      and said.agreement_party = mine.agreement_party)
  union all
  select 'minutes', committee.name, '/mon-espace/gouvernance/reunions/' || meeting, body, null
  from meeting join committee using (committee) join seat using (committee) cross join day
  join lateral (select number, minutes_digest(meeting.meeting, number) as digest from minutes_version as one
    where one.meeting = meeting.meeting order by number desc limit 1) as latest on true
  where meeting.state = 'held' and decides = 'colleges' and in_office(held, today) and not exists (
    select from minutes_seat_validation as said where said.meeting = meeting.meeting and said.number = latest.number
      and said.digest = latest.digest and said.member = seat.member)
  union all
  select 'publication-level', sealed.title, sealed.href, mine.name, null
  from sealed join mine using (agreement)
  where decides = 'parties' and was_party(mine.whole, day_of_meeting(sealed.whole)) and not exists (select from minutes_publication as said
    where said.meeting = sealed.meeting and said.agreement_party = mine.agreement_party)
  union all
  select 'publication-level', sealed.title, sealed.href, body, null
  from sealed join seat using (committee) cross join day
  where decides = 'colleges' and answers_for_minutes(held, sealed.whole, today) and not exists (select from minutes_seat_publication as said
    where said.meeting = sealed.meeting and said.member = seat.member)
  union all
  select 'criteria', reference.title, '/mon-espace/gouvernance/criteres', mine.name, in_force_from
  from reference join mine using (agreement)
  where state = 'draft' and not exists (select from reference_voice as said where said.reference = reference.reference
    and said.revision = reference.revision and said.agreement_party = mine.agreement_party)
  union all
  select 'review', review.year::text, '/mon-espace/gouvernance/bilans/' || review.year || '?accord=' || slug, mine.name, null
  from (select distinct on (agreement, year) * from annual_review order by agreement, year, version desc) as review
  join mine using (agreement) join agreement using (agreement)
  where (review.demonstration or says_whole_year(review.year, drawn_at))
    and not exists (select from annual_review_adoption as said where said.annual_review = review.annual_review
    and said.agreement_party = mine.agreement_party)
  union all
  select 'commitment', what, '/mon-espace/gouvernance/accords/' || slug || '/etat?n=' || commitment, coalesce(mine.name, ''), commitment.due_on
  from agreement_commitment as commitment join agreement using (agreement) cross join day
  left join mine on mine.agreement = commitment.agreement
    and (commitment.agreement_party is null or commitment.agreement_party = mine.agreement_party)
  where commitment.due_on <= today + 60 and commitment.state in ('à venir', 'en cours') and agreement.signed_on is not null
    and (mine.agreement is not null or exists (select from operates))
  union all
  select act, case when heard.number is null then agreement.title
      else 'avenant n° ' || heard.number || ' à ' || agreement.title end, '/mon-espace/gouvernance/accords/' || slug || case
      when act = 'contest' then '' when heard.number is null then '/avis-accord' else '/avis-avenant?n=' || heard.number end, heard.name, null
  from signature_heard as heard join agreement using (agreement)
  cross join lateral (select case word when 'contesté' then 'contest' else 'signature' end as act) as which
  where not demonstration and case when word is null then heard.agreement_party in (select agreement_party from mine)
    else word = 'contesté' and exists (select from operates) end
  union all
  select 'meeting', committee.name, '/mon-espace/gouvernance/comites/' || slug, '', null
  from committee where exists (select from operates) and not exists (select from meeting
    where meeting.committee = committee.committee and meeting.state in ('planned', 'convened'))
) as waiting
order by due_on nulls last, kind, title
limit 100
