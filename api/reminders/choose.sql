-- $1 id of a venue   $2 one of its stewards   $3 whether they want reminders
update mandate set reminders = $3 from venue
where venue.number = mandate.venue and venue.id = $1 and person = $2 and role = 'steward' returning mandate
