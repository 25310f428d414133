-- How far a position is from a commune, and how far one there may be, in metres.
-- $1 code INSEE   $2 longitude   $3 latitude
select nom, st_distance(location, st_point($2, $3)::geography) as away, position_reach(commune) as reach
from commune where code_insee = $1
