-- The communes whose pilot is approved, goes on or is over, around a commune; its own comes first.
-- $1 code INSEE   $2 within how many metres   $3 how many
select count(*) over ()::int as total, pilot::int, title as campaign, (details ->> 'year')::int as year, pilot.state,
  other.code_insee, other.nom, other.departement, st_x(other.location::geometry) as lon,
  st_y(other.location::geometry) as lat, round(st_distance(other.location, place.location))::int as metres,
  resource.demonstration
from commune place
join pilot on pilot.state in ('approved', 'running', 'done')
join commune other on other.code_insee = pilot.code_insee
join resource on resource.resource = pilot.campaign and resource.state <> 'withheld'
where place.code_insee = $1 and st_dwithin(other.location, place.location, $2)
order by st_distance(other.location, place.location), year desc, pilot limit $3
