-- The version in force is so no more from the day of the one that waits.   $1 date: today
update reference set state = 'replaced', replaced_on = $1
where state = 'in_force' and exists (select from reference next where next.state = 'adopted' and next.in_force_from <= $1)
