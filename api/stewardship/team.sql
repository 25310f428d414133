-- Those who keep a venue, each address hidden but for its first letter.
-- $1 id of the venue   $2 person who asks
select mandate::int, left(email, 1) || '…@' || split_part(email, '@', 2) as mail,
  to_char(given_at, 'YYYY-MM-DD') as since, person.id = $2 as me
from mandate
join venue on venue.number = mandate.venue
join person on person.id = mandate.person
where venue.id = $1 and role = 'steward' order by given_at, mandate
