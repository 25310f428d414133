-- $1 id of a venue   $2 mandate
delete from mandate using venue
where venue.number = mandate.venue and venue.id = $1 and mandate = $2 and role = 'steward' returning mandate::int
