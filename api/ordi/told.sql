-- The addresses of those concerned by machines, for mails: once an address, an organisation or a venue, and a refurbisher.
-- $1 machines   $2 side: company, refurbisher or venue
select side.nom, side.address, count(distinct machine.machine)::int as count, email as mail,
  json_build_object('organisation', maker.organisation, 'nom', maker.nom, 'site_web', maker.site_web,
    'places', array(select concat(adresse, ', ', code_postal, ' ', commune) from establishment
      where establishment.organisation = maker.organisation order by establishment limit 3)) as refurbisher,
  to_char(min(fetch_by(machine.*)) filter (where machine.state = 'allotted') at time zone 'Europe/Paris', 'YYYY-MM-DD') as fetch_by
from machine
join organisation maker using (organisation)
join resource on resource.resource = lot
left join machine_request using (request)
cross join lateral (
  select organisation.nom, organisation.organisation, null::bigint as venue, case $2 when 'company'
      then concat('/ordi/lots/', lot) else concat('/partenaires/', organisation.organisation, '/machines') end as address
  from organisation where $2 <> 'venue' and organisation.organisation = case $2
    when 'company' then resource.organisation else machine.organisation end
  union all
  select venue.nom, null, venue.number, concat('/lieux/', venue.id, '/-/machines') from venue
  where $2 = 'venue' and venue.number = coalesce(machine_request.venue, machine.venue)
) side
join mandate on (role = 'delegate' and mandate.organisation = side.organisation)
  or (role = 'steward' and mandate.venue = side.venue)
join person on person.id = mandate.person
where machine.machine = any($1::bigint[])
group by side.nom, side.address, email, maker.organisation order by side.address, email
