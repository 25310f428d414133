-- $1 person   $2 id of a venue
select 1 as one from mandate join venue on venue.number = mandate.venue
where person = $1 and role = 'steward' and venue.id = $2
