-- The periods to work out, the earliest first: of what happens, from January of last year on; of what there is, the one that
-- goes by. Again where the definition has changed, and, until a period is over, each hour and after each import: a figure of
-- what there is says what other pages say of it.
-- $1 timestamptz: now  $2 boolean: all of them, known or not  $3 text: one indicator alone, or null
with today as (
  select ($1::timestamptz at time zone 'Europe/Paris')::date as day
), period as (
  select indicator_now.*, starts::date as starts, (starts + step)::date as ends
  from indicator_now cross join today
  cross join lateral (select case frequency when 'month' then interval '1 month' when 'quarter' then interval '3 months'
    else interval '1 year' end as step, date_trunc(frequency, day) as current) pace
  cross join lateral generate_series(
    case counted when 'flow' then least(date_trunc('year', day) - interval '1 year', current) else current end, current, step) starts
  where not retired and not waits and ($3::text is null or code = $3)
)
select period.code, period.version, nom, statement, parameters, to_char(starts, 'YYYY-MM-DD') as starts,
  to_char(ends, 'YYYY-MM-DD') as ends
from period left join indicator_run run on run.code = period.code and run.period = starts
where $2::boolean or run.code is null or run.version <> period.version
  or not run.complete and (run.computed_at < $1::timestamptz - interval '50 minutes'
    or exists (select from import_run imported where imported.finished_at between run.computed_at and $1::timestamptz))
order by place, starts
