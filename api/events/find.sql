-- $1 sitting   $2 timestamptz: now
select sitting, resource, title, description, audience, conditions, theme, bring, access, organiser,
  organisation, "from", "to", starts_at, ends_at, time_zone, ends_at <= $2 as over, state, places, availability, place,
  demonstration, updated_at, null::float8 as distance
from sitting_public where sitting = $1
