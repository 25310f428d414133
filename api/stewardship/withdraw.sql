-- $1 id of the venue   $2 invitation
delete from invitation using venue
where venue.number = invitation.venue and venue.id = $1 and invitation = $2 returning invitation::int
