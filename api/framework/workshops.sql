-- Workshops that teach skills, near: the next date of each at each place, those that teach the most of them first.
-- $1 text[]: skills   $2 $3 longitude and latitude   $4 radius in metres   $5 how many   $6 timestamptz: now
with teaching as (
  select resource, json_agg(skill order by skill) as skills, count(*) as many
  from resource_skill where skill = any($1) group by resource
), next as (
  select distinct on (resource, location::geometry) sitting, title, "from", starts_at, place, demonstration, skills, many,
    st_distance(location, st_point($2, $3)::geography) as distance
  from teaching join sitting_public using (resource)
  where state = 'planned' and ends_at > $6 and st_dwithin(location, st_point($2, $3)::geography, $4)
  order by resource, location::geometry, starts_at
)
select sitting, title, "from", place ->> 'label' as label, place ->> 'commune' as commune, demonstration,
  round(distance)::int as distance, skills
from next order by many desc, starts_at, distance, sitting limit $5
