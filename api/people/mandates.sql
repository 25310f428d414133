-- What a person may do, and for which venue.
-- $1 person
select role, venue.id as venue, coalesce(venue.nom, organisation.nom) as nom,
  mandate.organisation::int, mandate.code_insee, party, to_char(given_at, 'YYYY-MM-DD') as since,
  to_char(venue.date_maj, 'YYYY-MM-DD') as confirmed, to_char(venue.closed_on, 'YYYY-MM-DD') as closed_on,
  venue.version, reminders,
  coalesce('Itinérant' = any(venue.itinerance), false) as moves
from mandate left join venue on venue.number = mandate.venue
left join organisation on organisation.organisation = mandate.organisation
where person = $1 order by role, venue.nom
