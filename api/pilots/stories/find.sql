-- A story, to those on a side of it; nothing to others. A draft is its author's own. $1 story   $2 person
select story::int, pilot::int, campaign::int, campaign_title, code_insee, commune, departement, venue, venue_nom, title, text,
  written_on, demonstration, version, state, withheld_reason, opinions, own.sides
from story_said
cross join lateral (
  select array_agg(distinct case role when 'party' then party when 'moderator' then role when 'operator' then 'moderator' else 'author' end) as sides
  from mandate where person = $2 and (
    role = 'commune' and venue_number is null and mandate.code_insee = story_said.code_insee
    or role = 'steward' and mandate.venue = venue_number
    or state <> 'draft' and (role in ('moderator', 'operator') or role = 'party' and party in ('État', 'Syntec Numérique')))) own
where story = $1 and own.sides is not null
