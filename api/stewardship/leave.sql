-- $1 id of a venue   $2 person
delete from mandate using venue
where venue.number = mandate.venue and venue.id = $1 and person = $2 and role = 'steward' returning mandate
