-- The communes that someone speaks for, with their applications, the latest first; and for a party, an operator or a
-- moderator, none. $1 person   $2 timestamptz: now
select mandate.code_insee, commune.nom, json_agg(json_build_object('pilot', pilot, 'campaign', campaign, 'state', pilot.state,
    'campaign_title', resource.title, 'missing', missing_of(pilot.*),
    'question', exists (select from opinions_of(pilot.*) said where answer = 'question' and not exists (select
      from pilot_word word where word.pilot = pilot.pilot and side = 'commune' and word.said_at >= said.said_at)),
    'to_report', (select count(*)::int from lesson_place place where place.pilot = pilot.pilot and place.state = 'planned'
      and pilot.state in ('approved', 'running') and moment_at(place.code_insee, on_day, ends) <= $2::timestamptz)) order by pilot desc)
  filter (where pilot is not null) as pilots
from mandate
join commune using (code_insee)
left join pilot using (code_insee)
left join resource on resource.resource = pilot.campaign
where mandate.person = $1 and role = 'commune' group by mandate.code_insee, commune.nom order by commune.nom
