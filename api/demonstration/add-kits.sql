-- Kits of invented organisations, one each, not yet published: schools that train, and associations.
-- $1 json: [{ title, description, audience, details }], in order
with makers as (
  select organisation, row_number() over (order by organisation) as place from organisation
  where demonstration and state = 'published' and kind in ('association', 'établissement d’enseignement supérieur')
    and organisation <> (select min(organisation) from organisation
      where demonstration and kind = 'établissement d’enseignement supérieur')
)
insert into resource (kind, organisation, title, description, audience, reach, details, state, demonstration)
select 'practice', organisation, row ->> 'title', row ->> 'description', row ->> 'audience', 'everywhere',
  (row -> 'details')::jsonb, 'draft', true
from json_array_elements($1::json) with ordinality rows (row, place) join makers using (place) order by place
