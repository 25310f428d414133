-- Invented volunteers, not yet available. $1 json: [{ title, description, lon, lat, radius, details, … }] -> [{ resource }]
insert into resource (resource, kind, title, description, reach, centre, radius, details, state, demonstration)
overriding system value
select nextval(pg_get_serial_sequence('resource', 'resource')), 'volunteer', row ->> 'title', row ->> 'description', 'circle',
  st_point((row ->> 'lon')::float8, (row ->> 'lat')::float8)::geography, (row ->> 'radius')::int, (row -> 'details')::jsonb,
  'draft', true
from json_array_elements($1::json) row
returning resource::int
