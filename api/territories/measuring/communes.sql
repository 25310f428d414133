-- The communes to measure, and for which criteria: none where nothing meets any.
-- $1 codes INSEE, or null for all
insert into wanting
select row_number() over (order by code_insee), code_insee, location, x, y, z,
  (select coalesce(bit_or(mask), 0) from measured_place)
from commune cross join lateral geocentric(location)
where $1::text[] is null or code_insee = any($1)
