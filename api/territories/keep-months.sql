-- The figures as they are, for each month that has ended since they were worked out: nothing has changed them since.
-- $1 timestamptz: now
with written as (
  insert into territory_month (level, code, month, venues, metres_venue, beyond_10km)
  select level, code, month, (indicators ->> 'venues')::integer, (indicators ->> 'metres_venue')::float8,
    (indicators ->> 'beyond_10km')::integer
  from territory, territory_state
  cross join lateral generate_series(date_trunc('month', computed_at at time zone 'Europe/Paris'),
    date_trunc('month', $1 at time zone 'Europe/Paris') - interval '1 month', interval '1 month') month
  on conflict do nothing
  returning 1
)
select count(*)::int as lines from written
