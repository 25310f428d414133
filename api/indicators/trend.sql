-- An indicator of a territory, period by period. $1 text: the indicator  $2 text: the level  $3 text: the territory's code
-- What was before anything was recorded is unknown.
select to_char(run.period, 'YYYY-MM-DD') as period, complete, case when run.period >= (select indicator_since($1))
  then coalesce(value, case when failure is null and statement !~* '\mnumerator\M' then 0 end) end as value
from indicator_run run join indicator_now on indicator_now.code = run.code
left join indicator_value figure on figure.code = run.code and figure.period = run.period and level = $2 and territory = $3
where run.code = $1
order by run.period
