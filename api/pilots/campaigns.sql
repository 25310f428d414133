-- The campaigns, the latest school year first, and where each is. $1 one of them, or null
select resource::int as campaign, title, description, resource.state, party, (details ->> 'year')::int as year,
  (details ->> 'places_least')::int as places_least, (details ->> 'places_most')::int as places_most,
  details ->> 'criteria' as criteria, to_char(starts_on, 'YYYY-MM-DD') as starts_on,
  to_char(ends_on, 'YYYY-MM-DD') as ends_on, demonstration, places_taken(resource)::int as taken,
  (select count(*)::int from pilot where campaign = resource and pilot.state = 'waiting') as waiting,
  (select count(*)::int from pilot where campaign = resource and pilot.state = 'submitted') as submitted
from resource where kind = 'campaign' and state not in ('draft', 'withheld') and ($1::bigint is null or resource = $1)
order by year desc, resource desc
