-- $1 key   $2 id of a venue
select 1 as one from venue where venue.id = $2 and key_covers($1, venue)
