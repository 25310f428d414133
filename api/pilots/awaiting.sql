-- The applications of which a party has not said yes or no since they were submitted; a question that it asked is the
-- commune's turn until she answers. Those that wait for the party first. $1 text[] parties
select pilot::int, commune.nom as commune, commune.departement, asked.party, resource.title as campaign_title,
  to_char(submitted_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as since,
  case when said.answer is null then 'opinion' when reply.at is null then 'reply' else 'answered' end as waits_for
from pilot join resource on resource.resource = pilot.campaign and resource.state in ('published', 'choosing')
join commune using (code_insee)
cross join unnest($1::text[]) as asked (party)
left join lateral (select answer, said_at from opinions_of(pilot.*) one where one.party = asked.party) said on true
left join lateral (select max(word.said_at) as at from pilot_word word
  where word.pilot = pilot.pilot and side = 'commune' and word.said_at >= said.said_at) reply on true
where pilot.state = 'submitted' and not pilot.demonstration and coalesce(said.answer, 'question') = 'question'
order by said.answer = 'question' and reply.at is null, submitted_at, pilot
