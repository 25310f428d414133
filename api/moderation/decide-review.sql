-- $1 id of the venue   $2 version   $3 kept or undone   $4 who decides   $5 timestamptz: now
update review set state = $3, decided_by = $4, decided_at = $5
from venue
where venue.number = review.number and venue.id = $1 and review.version = $2 and state = 'new'
returning fields
