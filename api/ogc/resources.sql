-- What partners and venues propose or look for, as the files give it. $1 timestamptz: now
select resource as key, place_of_resource(resource, (organisation ->> 'organisation')::bigint, venue ->> 'id') as geometry,
  resource, kind, title, description, conditions, audience, starts_on::date as starts_on, ends_on::date as ends_on,
  reach, departements, radius, quantity, left_over, details, demonstration, updated_on::date as updated_on, party,
  organisation ->> 'nom' as organisation, venue ->> 'id' as venue,
  array(select one ->> 'id' from unnest(venues) one) as venues
from resource_public
where state = 'published'
