-- Whose hours a certificate is of, to who may read it. $1 resource   $2 person
select resource.resource::int, resource.title, organisation.nom as employer, employment.organisation::int,
  coalesce(confirmed_at is not null, false) as confirmed,
  array(select jsonb_array_elements_text(details -> 'grants')) as grants,
  coalesce(resource.person = $2, false) as own,
  case when confirmed_at is not null then known_as end as known_as
from resource
left join employment on employment.resource = resource.resource
left join organisation on organisation.organisation = employment.organisation
where resource.resource = $1 and resource.kind = 'volunteer' and (resource.person = $2 or confirmed_at is not null
  and exists (select from mandate where mandate.person = $2 and role = 'delegate' and mandate.organisation = employment.organisation))
