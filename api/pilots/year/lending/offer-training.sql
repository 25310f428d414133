-- $1 pilot   $2 resource of an animator, or null   $3 organisation, or null   $4 day   $5 hours   $6 how many
insert into training (pilot, resource, organisation, on_day, hours, trained) values ($1, $2, $3, $4::date, $5, $6)
returning training::int
