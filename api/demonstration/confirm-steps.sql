-- Invented venues and companies say of a step that it was done, a few days later.   $1 timestamptz: now
insert into step_confirmation (step, side, confirmed_at)
select step, side, due_on + interval '4 days'
from step join uptake using (uptake) join resource using (resource) cross join (values ('owner'), ('taker')) sides (side)
where demonstration and uptake.kind = 'post' and uptake.state = 'running' and step.kind <> 'outcome'
  and due_on < $1::timestamptz - interval '7 days'
on conflict do nothing
