-- The years that an indicator has figures of, and what stopped its last period. $1 text: the indicator
select coalesce(array_agg(distinct extract(year from period)::int), '{}') as years,
  (array_agg(failure order by period desc))[1] as failure
from indicator_run where code = $1
