-- A venue to be written, if it still is the version that was read.
-- $1 id   $2 version
select number::float8, 'Itinérant' = any(itinerance) as moves from venue where id = $1 and version = $2 for no key update
