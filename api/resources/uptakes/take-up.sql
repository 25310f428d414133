-- $1 resource   $2 number of a venue, or null   $3 organisation, or null   $4 quantity, or null   $5 message, or null
-- $6 the state it begins in   $7 json of what its kind asks to be said
insert into uptake (resource, kind, venue, organisation, quantity, message, state, details)
select resource, kind, $2, $3, $4, $5, $6, $7::jsonb from resource where resource = $1
returning uptake::int
