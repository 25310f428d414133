-- The version whose day has come.   $1 date: today
update reference set state = 'in_force' where state = 'adopted' and in_force_from <= $1 returning reference
