-- The stories that wait for a party that someone speaks for, those that have waited longest first. $1 person
select story::int, mandate.party, title, commune, campaign_title, written_on as since
from story_said join mandate on mandate.person = $1 and role = 'party' and mandate.party in ('État', 'Syntec Numérique')
where state = 'awaiting' and not demonstration
  and not exists (select from story_opinion said where said.story = story_said.story and said.party = mandate.party)
order by written_on, story
