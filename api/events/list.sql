-- Dates to come, the soonest first.
-- $1 $2 $3 longitude, latitude, radius in metres, or nulls   $4 id of a venue, or null   $5 resource, or null
-- $6 first day, or null   $7 last day, or null   $8 timestamptz: now   $9 boolean: cancelled ones too   $10 most
with given as (select case when $1::float8 is not null then st_point($1, $2)::geography end as near)
select sitting, resource, title, description, audience, conditions, theme, bring, access, organiser,
  organisation, "from", "to", starts_at, ends_at, time_zone, false as over, state, places, availability, place,
  demonstration, updated_at, st_distance(location, near)::float8 as distance, (count(*) over ())::int as total
from sitting_public, given
where ends_at > $8
  and (near is null or st_dwithin(location, near, $3))
  and ($4::text is null or venue_id = $4)
  and ($5::bigint is null or resource = $5)
  and ($6::date is null or "to"::timestamp::date >= $6)
  and ($7::date is null or "from"::timestamp::date <= $7)
  and (state = 'planned' or $9::boolean)
order by starts_at, distance, sitting
limit $10
