-- Those who speak for an organisation, each address hidden but for its first letter.
-- $1 organisation   $2 person who asks
select mandate::int, left(email, 1) || '…@' || split_part(email, '@', 2) as mail,
  to_char(given_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as since, person.id = $2 as me
from mandate join person on person.id = mandate.person
where organisation = $1 and role = 'delegate' order by given_at, mandate
