-- The steps that wait for someone's word, of the posts of those they speak for: of today or past.
-- $1 person   $2 timestamptz: now
select step::int, step.kind, what, step.uptake::int, title, to_char(due_on, 'YYYY-MM-DD') as due_on
from step join uptake using (uptake) join resource using (resource)
join mandate on mandate.person = $1 and ((role = 'steward' and mandate.venue = resource.venue)
  or (role = 'delegate' and mandate.organisation = uptake.organisation))
where (uptake.state = 'running' or step.kind = 'end' and uptake.state in ('parting', 'contested')) and due_on <= ($2::timestamptz at time zone 'Europe/Paris')::date
  and not exists (select from step_confirmation said where said.step = step.step
    and side = case role when 'steward' then 'owner' else 'taker' end)
order by due_on, step limit 50
