-- Dates of events that are not over and are held. $1 timestamptz: now
select sitting as key, location::geometry as geometry, sitting, resource, title, description, theme, audience, conditions,
  bring, access, organiser, organisation, "from", "to", starts_at, ends_at, time_zone, places, availability,
  venue_id, place ->> 'label' as label, place ->> 'adresse' as adresse, place ->> 'code_postal' as code_postal,
  place ->> 'commune' as commune, (place ->> 'location_approximate')::boolean as location_approximate, demonstration
from sitting_public
where state = 'planned' and ends_at > $1
