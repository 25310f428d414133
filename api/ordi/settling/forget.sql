-- Forgets what venues said of households.   $1 requests
update machine_request set households = 0, needs = '{}' where request = any($1::bigint[])
