-- What a link is about: a venue as it now stands, if it is not closed for good, and whether its last version only
-- confirmed the one before.
-- $1 mandate   $2 number of its venue
select venue.id as venue, venue.nom, venue.commune, venue.version,
  to_char(venue.date_maj, 'YYYY-MM-DD') as confirmed,
  mandate.person, mandate.reminders,
  coalesce(latest.record - 'date_maj' = former.record - 'date_maj', false) as only_confirmed
from mandate
join venue_search search on search.number = mandate.venue
join venue on venue.number = search.number
left join venue_history latest on latest.number = venue.number and latest.version = venue.version
left join venue_history former on former.number = venue.number and former.version = venue.version - 1
where mandate.mandate = $1 and venue.number = $2 and role = 'steward'
