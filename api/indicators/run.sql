-- Notes that a period was worked out; where figures have changed ($6), all that is public is anew.
-- $1 text: the indicator  $2 date: the period  $3 int: the version  $4 timestamptz: when  $5 date: the period's end
-- $6 boolean: whether figures have changed  $7 text: what stopped it, or null
with bumped as (
  update directory set version = version + 1, changed_at = now() where $6::boolean
)
insert into indicator_run (code, period, version, computed_at, complete, failure)
values ($1, $2::date, $3::int, $4::timestamptz, ($4::timestamptz at time zone 'Europe/Paris')::date >= $5::date, $7)
on conflict (code, period) do update set version = excluded.version, computed_at = excluded.computed_at,
  complete = excluded.complete, failure = excluded.failure
