-- An invented campaign of a party, not yet opened.   $1 json: { title, description, ends_on, details }
insert into resource (kind, party, title, description, reach, ends_on, details, state, demonstration)
select 'campaign', 'Éducation nationale', title, description, 'everywhere', ends_on, details, 'draft', true
from json_to_record($1::json) as given (title text, description text, ends_on date, details jsonb)
returning resource::int
