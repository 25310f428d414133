-- The stories that are published, the latest first. $1 campaign, or null   $2 code INSEE, or null   $3 one of them, or null
select story::int, pilot::int, campaign::int, campaign_title, code_insee, commune, departement, venue, venue_nom, title, text,
  written_on, demonstration
from story_said
where state = 'published' and ($1::bigint is null or campaign = $1) and ($2::text is null or code_insee = $2)
  and ($3::bigint is null or story = $3)
order by written_on desc, story desc limit 200
