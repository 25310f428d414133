-- Begins to go through all venues, where there is another version or another day than the last time.   $1 date: today
update standing_state set reference = reference.reference, settled_on = $1, after = 0
from reference
where reference.state = 'in_force'
  and (standing_state.reference, settled_on) is distinct from (reference.reference, $1::date)
