-- $1 id of a venue
select target.id from venue join venue target on target.number = venue.merged_into where venue.id = $1
