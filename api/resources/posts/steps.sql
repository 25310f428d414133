-- $1 uptake   $2 timestamptz: now
select step::int, step.kind, what, to_char(due_on, 'YYYY-MM-DD') as due_on,
  (state = 'running' or step.kind = 'end' and state in ('parting', 'contested'))
    and ($2::timestamptz at time zone 'Europe/Paris')::date >= due_on as open,
  array(select json_build_object('side', side, 'on', to_char(confirmed_at at time zone 'Europe/Paris', 'YYYY-MM-DD'))
    from step_confirmation said where said.step = step.step order by confirmed_at, side) as confirmed,
  array(select json_build_object('was', to_char(was, 'YYYY-MM-DD'), 'actor', actor, 'on',
      to_char(moved_at at time zone 'Europe/Paris', 'YYYY-MM-DD'))
    from step_day where step_day.step = step.step order by moved_at) as moved
from step join uptake using (uptake) where uptake = $1 order by due_on, step limit 200
