-- Invented workshops, for the venue where each is held, not yet published.   $1 json: what demonstrationWorkshops makes
with given as (
  select nextval(pg_get_serial_sequence('resource', 'resource')) as resource, row from json_array_elements($1::json) row
), added as (
  insert into resource (resource, kind, venue, organisation, title, description, audience, reach, details, state,
    demonstration)
  overriding system value
  select resource, 'event', (row ->> 'venue')::bigint, (row ->> 'organisation')::bigint, row ->> 'title',
    row ->> 'description', row ->> 'audience', 'venues', (row -> 'details')::jsonb, 'draft', true
  from given
)
insert into resource_venue (resource, venue) select resource, (row ->> 'at')::bigint from given
