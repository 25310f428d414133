-- The communes whose pilot is approved, goes on or is over, around a commune; its own comes first.
-- $1 code INSEE   $2 within how many metres   $3 how many
with shown as materialized (
  select pilot, code_insee, title, (details ->> 'year')::int as year, pilot.state, resource.demonstration
  from pilot join resource on resource.resource = pilot.campaign
  where pilot.state in ('approved', 'running', 'done') and resource.state <> 'withheld'
)
select count(*) over ()::int as total, pilot::int, title as campaign, year, state, other.code_insee, other.nom,
  other.departement, st_x(other.location::geometry) as lon, st_y(other.location::geometry) as lat,
  round(st_distance(other.location, place.location))::int as metres, demonstration
from shown join commune other using (code_insee)
join commune place on place.code_insee = $1 and st_dwithin(other.location, place.location, $2)
order by st_distance(other.location, place.location), year desc, pilot limit $3
