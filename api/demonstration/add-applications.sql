-- Applications of invented venues to invented calls, the first call first.   $1 json: those that demonstrationFund makes
with calls as (
  select resource, row_number() over (order by resource) as call from resource where kind = 'call' and demonstration
), venues as (
  select number, row_number() over (order by md5(id)) as place from venue where demonstration and closed_on is null
), given as (
  select row, (row ->> 'place')::int as place, (row ->> 'call')::int as call from json_array_elements($1::json) row
)
insert into uptake (resource, kind, venue, details, state, created_at)
select resource, 'call', number, row::jsonb -> 'details', 'asked', moment_said() from given join calls using (call) join venues using (place)
order by place returning uptake::int
