-- Lays the steps of invented posts anew from the day that they began. The first training is a month after it.
with begun as (
  select uptake, (uptake.details ->> 'started_on')::date as began, (select min(due_on) from step
    where step.uptake = uptake.uptake and step.kind = 'training') as first
  from uptake join resource using (resource)
  where demonstration and uptake.kind = 'post' and uptake.state = 'running'
), late as (
  select uptake, (began + interval '1 month')::date - first as days from begun
  where first <> (began + interval '1 month')::date
), gone as (
  delete from step using late where step.uptake = late.uptake
  returning step.uptake, step.kind, step.due_on + late.days as due_on, step.what
)
insert into step (uptake, kind, due_on, what) select uptake, kind, due_on, what from gone
