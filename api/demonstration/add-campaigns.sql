-- Invented campaigns of a party, not yet opened.   $1 json: [{ title, description, ends_on, details }], in order
insert into resource (kind, party, title, description, reach, ends_on, details, state, demonstration)
select 'campaign', 'Éducation nationale', row ->> 'title', row ->> 'description', 'everywhere',
  (row ->> 'ends_on')::date, (row -> 'details')::jsonb, 'draft', true
from json_array_elements($1::json) with ordinality rows (row, place) order by place
returning resource::int
