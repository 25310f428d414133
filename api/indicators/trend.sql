-- An indicator of a territory, period by period. $1 text: the indicator  $2 text: the level  $3 text: the territory's code
select to_char(run.period, 'YYYY-MM-DD') as period, complete,
  coalesce(value, case when failure is null and statement !~* '\mnumerator\M' then 0 end) as value
from indicator_run run join indicator_now on indicator_now.code = run.code
left join indicator_value figure on figure.code = run.code and figure.period = run.period and level = $2 and territory = $3
where run.code = $1
order by run.period
