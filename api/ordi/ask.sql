-- $1 venue   $2 sort   $3 how many   $4 households, or null   $5 needs
insert into machine_request (venue, sort, quantity, households, needs)
values ($1, $2, $3, $4, $5) returning request::int
