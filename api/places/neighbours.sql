-- The communes around one, the nearest first, with the number of their venues; cities for their arrondissements, whose
-- parts are not shown beside them.   $1 code INSEE   $2 how many
select near.code_insee, near.nom, near.departement, st_x(near.location::geometry) as lon,
  st_y(near.location::geometry) as lat, st_distance(near.location, self.location) as distance,
  (select count(distinct number)::int from venue_search where venue_search.code_insee = any(array(
    select near.code_insee union all select part.code_insee from commune part where part.parent = near.code_insee)))
    as venues
from commune self
cross join lateral (
  select * from commune other
  where other.nature = self.nature and other.code_insee <> self.code_insee
    and other.code_insee is distinct from self.parent
    -- A position taken from the postcode is the same for ten communes: it says nothing of who is near.
    and not other.location_approximate
  order by other.location <-> self.location
  limit $2
) near
where self.code_insee = $1
