-- Lots whose last day comes near or has passed, and that nobody has collected. Invented ones stay.   $1 date: today
select resource::int, title, details ->> 'collect_by' as collect_by,
  (details ->> 'collect_by')::date + programme_rule('ordi', 'grace_days')::integer < $1::date as over
from resource
where kind = 'lot' and not demonstration
  and (state = 'published' or state = 'closed' and exists (select from uptake
    where uptake.resource = resource.resource and uptake.state = 'agreed'))
  and (details ->> 'collect_by')::date - programme_rule('ordi', 'remind_days')::integer <= $1::date
order by resource limit 200
