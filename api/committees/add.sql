-- $1 slug of the agreement   $2 kind   $3 name   $4 object   $5 months
insert into committee (agreement, kind, slug, name, object, months)
select agreement, $2, left(slug, 65) || case when $2 = 'comité de pilotage' then '-pilotage' else '-gouvernance' end, $3, $4, $5::int
from agreement where slug = $1
returning slug as committee
