-- Pledges of invented companies, and two calls: one to be instructed, one that takes applications. All drafts.
-- $1 json: what demonstrationFund makes
with given as (
  select * from json_to_record($1::json) as given (pledges json, calls json)
), companies as (
  select organisation, row_number() over (order by organisation) as place
  from organisation where demonstration and state = 'published' and kind in ('entreprise', 'opérateur', 'fondation')
)
insert into resource (kind, organisation, party, title, description, reach, details, state, demonstration)
select 'pledge', organisation, null, row ->> 'title', row ->> 'description', 'everywhere', row::jsonb -> 'details', 'draft', true
from given cross join json_array_elements(pledges) with ordinality rows (row, place) join companies using (place)
union all
select 'call', null, 'État', row ->> 'title', row ->> 'description', 'everywhere', row::jsonb -> 'details', 'draft', true
from given cross join json_array_elements(calls) row
