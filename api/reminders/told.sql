-- What a reminder tells, and to whom.
-- $1 mandate
select mandate::int, venue.number::int, venue.id, version, person.email as mail, nom, commune, code_postal, adresse,
  telephone, services, to_char(date_maj, 'YYYY-MM-DD') as confirmed
from mandate join venue on venue.number = mandate.venue join person on person.id = mandate.person
where mandate = $1
