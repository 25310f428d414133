-- $1 venue   $2 sort   $3 how many   $4 households, or null   $5 needs
insert into machine_request (venue, sort, quantity, households, needs, demonstration)
select number, $2, $3::integer, $4::integer, $5::text[], demonstration from venue where number = $1 returning request::int
