-- The volunteers who ask an organisation that someone speaks for; those that wait first.
-- $1 person
select employment.resource::int, employment.organisation::int, nom, known_as, confirmed_at is not null as confirmed,
  employment_state(employment.*) as state, refused_for as reason,
  array(select jsonb_array_elements_text(coalesce(details -> 'grants', '[]'))) as grants,
  array(select json_build_object('state', said.state, 'reason', said.reason,
      'on', to_char(said_at at time zone 'Europe/Paris', 'YYYY-MM-DD'))
    from employment_word said where said.resource = employment.resource and said.organisation = employment.organisation
    order by word) as history
from mandate
join employment using (organisation)
join organisation using (organisation)
join resource on resource.resource = employment.resource and resource.state = 'published'
where mandate.person = $1 and role = 'delegate' and asked_at is not null
order by employment_state(employment.*) <> 'asked', asked_at limit 200
