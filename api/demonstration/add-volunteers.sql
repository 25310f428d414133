-- Invented volunteers, not yet available, with the word of their invented employers.
-- $1 json: [{ organisation, title, description, lon, lat, radius, confirmed, details }]
with given as (
  select nextval(pg_get_serial_sequence('resource', 'resource')) as resource, row
  from json_array_elements($1::json) row
), added as (
  insert into resource (resource, kind, title, description, reach, centre, radius, details, state, demonstration)
  overriding system value
  select resource, 'volunteer', row ->> 'title', row ->> 'description', 'circle',
    st_point((row ->> 'lon')::float8, (row ->> 'lat')::float8)::geography, (row ->> 'radius')::int, (row -> 'details')::jsonb,
    'draft', true
  from given
)
insert into employment (resource, organisation, known_as, asked_at, confirmed_at)
select resource, (row ->> 'organisation')::bigint, 'Personne : un exemple', moment_said(),
  case when (row ->> 'confirmed')::boolean then moment_said() end
from given
