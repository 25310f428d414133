-- $1 json: what demonstrationUptakes makes, in the state that each life begins in
with given as (
  select nextval(pg_get_serial_sequence('uptake', 'uptake')) as uptake, row, place
  from json_array_elements($1::json) with ordinality rows (row, place)
), added as (
  insert into uptake (uptake, resource, kind, venue, organisation, quantity, details, state)
  overriding system value
  select uptake, (row ->> 'resource')::bigint, row ->> 'kind', (row ->> 'venue')::bigint,
    (row ->> 'organisation')::bigint, (row ->> 'quantity')::integer, (row -> 'details')::jsonb, state
  from given join life_state on life_state.kind = row ->> 'kind' and life_state.subject = 'uptake' and first
)
select uptake::int from given order by place
