-- The end of a post that was declared, once nobody's word is awaited.   $1 uptake
update uptake set state = 'parted', updated_at = now()
from (select uptake, state as was from uptake where uptake = $1 for no key update) before
where uptake.uptake = before.uptake and state in ('parting', 'contested') and end_waits_for(uptake.uptake) = '{}'
returning was
