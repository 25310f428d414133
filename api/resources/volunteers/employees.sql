-- The volunteers who name an organisation that someone speaks for; those that wait first.
-- $1 person
select employment.resource::int, employment.organisation::int, nom, known_as, confirmed_at is not null as confirmed,
  array(select jsonb_array_elements_text(coalesce(details -> 'grants', '[]'))) as grants
from mandate
join employment using (organisation)
join organisation using (organisation)
join resource on resource.resource = employment.resource and resource.state = 'published'
where mandate.person = $1 and role = 'delegate'
order by confirmed_at nulls first, asked_at limit 200
