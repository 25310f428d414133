-- What invented venues look for, not yet published.   $1 json: what demonstrationNeeds makes
insert into resource (kind, venue, title, description, reach, details, state, demonstration)
select row ->> 'kind', (row ->> 'venue')::bigint, row ->> 'title', row ->> 'description', 'everywhere',
  (row -> 'details')::jsonb, 'draft', true
from json_array_elements($1::json) row
