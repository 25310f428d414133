-- Venues that teach skills by their services, those that teach the most of them first, then the nearest.
-- $1 text[]: skills   $2 $3 longitude and latitude   $4 radius in metres   $5 how many
with asked as (
  select array_agg(distinct service) as services from service_skill where skill = any($1)
)
select venue.id, venue.nom, venue.commune, venue.demonstration, round(near.distance)::int as distance,
  (select json_agg(distinct skill order by skill) from service_skill
    where skill = any($1) and service = any(venue.services)) as skills
from (
  select number, min(st_distance(location, st_point($2, $3)::geography)) as distance
  from venue_search where st_dwithin(location, st_point($2, $3)::geography, $4) group by number
) near
join venue using (number)
cross join asked
where venue.services && asked.services
order by (select count(distinct skill) from service_skill where skill = any($1) and service = any(venue.services)) desc,
  near.distance, venue.number
limit $5
