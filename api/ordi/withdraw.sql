-- $1 request   $2 venue
update machine_request set state = 'withdrawn' where request = $1 and venue = $2 and state = 'waiting' returning request::int
