-- Whom a day is told to, and where they answer.   $1 day   $2 side: refurbisher or venue
select maker.nom as refurbisher, coalesce(venue.nom, day.adresse) as place, to_char(on_day, 'YYYY-MM-DD') as on,
  to_char(opens, 'HH24:MI') as opens, to_char(closes, 'HH24:MI') as closes, email as mail,
  case $2 when 'venue' then concat('/lieux/', venue.id, '/-/machines')
    else concat('/partenaires/', day.organisation, '/machines') end as address
from collection_day day join organisation maker using (organisation) left join venue on venue.number = day.venue
join mandate on $2 = 'venue' and role = 'steward' and mandate.venue = day.venue
  or $2 <> 'venue' and role = 'delegate' and mandate.organisation = day.organisation
join person on person.id = mandate.person
where collection = $1 order by email
