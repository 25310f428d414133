-- How far a position is from a commune, how far one there may be, in metres, and whether it is the commune's middle.
-- $1 code INSEE   $2 longitude   $3 latitude
select nom, st_distance(location, st_point($2, $3)::geography) as away, position_reach(commune) as reach,
  is_middle(st_point($2, $3)::geography, commune) as middle
from commune where code_insee = $1
