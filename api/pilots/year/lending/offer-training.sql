-- $1 pilot   $2 resource of an animator   $3 day   $4 hours   $5 how many
insert into training (pilot, resource, on_day, hours, trained) values ($1, $2, $3::date, $4, $5) returning training::int
