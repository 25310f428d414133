-- The applications on which a party has not said yes or no since they were submitted. $1 text[] parties
select pilot::int, commune.nom as commune, commune.departement, asked.party, resource.title as campaign_title,
  to_char(submitted_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as since
from pilot join resource on resource.resource = pilot.campaign and resource.state in ('published', 'choosing')
join commune using (code_insee)
cross join unnest($1::text[]) as asked (party)
where pilot.state = 'submitted' and not pilot.demonstration
  and not exists (select from opinions_of(pilot.*) said where said.party = asked.party)
order by submitted_at, pilot
