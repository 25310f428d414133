-- The years that someone may tell, for a commune or for a venue, and what they tell of them. $1 person
select teller.pilot::int, commune.nom as commune, campaign.title as campaign_title, venue.id as venue, venue.nom as venue_nom,
  said.story::int, said.title, said.state
from story_teller teller
join commune using (code_insee)
join pilot using (pilot)
join resource campaign on campaign.resource = pilot.campaign and campaign.state <> 'withheld'
left join venue on venue.number = teller.venue
left join story_said said on said.pilot = teller.pilot and said.venue_number is not distinct from teller.venue
where exists (select from mandate where person = $1 and case when teller.venue is null
  then role = 'commune' and mandate.code_insee = teller.code_insee else role = 'steward' and mandate.venue = teller.venue end)
order by teller.pilot desc, venue.nom nulls first
