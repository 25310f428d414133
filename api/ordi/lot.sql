-- A lot that was collected, and whether someone is on one of its sides.   $1 lot   $2 person
select title, company.nom as company,
  json_build_object('organisation', refurbisher.organisation, 'nom', refurbisher.nom) as refurbisher
from resource join organisation company using (organisation)
join uptake on uptake.resource = resource.resource and uptake.state = 'collected'
join organisation refurbisher on refurbisher.organisation = uptake.organisation
where resource.resource = $1 and resource.kind = 'lot' and exists (select from mandate where person = $2
  and (role in ('moderator', 'operator')
    or role = 'delegate' and mandate.organisation in (company.organisation, refurbisher.organisation)))
