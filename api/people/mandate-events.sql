-- Roles given and taken away, the latest first. Of those who keep venues and speak for organisations, little of the address is shown.
-- $1 how many   $2 those before this event, or null
select event::int, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, act, way, by_role,
  left(author.email, 1) || '…@' || split_part(author.email, '@', 2) as by,
  case when role in ('steward', 'delegate') then left(person.email, 1) || '…@' || split_part(person.email, '@', 2)
    else person.email end as whom,
  role, venue.id as venue, coalesce(venue.nom, organisation.nom) as nom, coalesce(commune.nom, latest.code_insee) as commune, party
from (
  select * from mandate_event where $2::bigint is null or event < $2::bigint order by event desc limit $1
) latest
left join person on person.id = latest.person
left join person author on author.id = latest.by_person
left join venue on venue.number = latest.venue
left join organisation on organisation.organisation = latest.organisation
left join commune on commune.code_insee = latest.code_insee
order by event desc
