-- Those who keep a venue, and its name.
-- $1 id of a venue
select mandate::int, email as mail, venue.nom
from venue
join mandate on mandate.venue = venue.number and role = 'steward'
join person on person.id = mandate.person
where venue.id = $1
