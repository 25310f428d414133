-- The simulation that is not finished, where no other process is on it; `current` while its draft is as it was.
select simulation.reference as version, to_char(simulated_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as day,
  state = 'draft' and simulation.revision = reference.revision as current
from reference_simulation simulation join reference using (reference) where summary is null
for update of simulation skip locked for share of reference
