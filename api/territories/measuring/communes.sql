-- The communes to measure, and for which criteria.
-- $1 codes INSEE, or null for all
insert into wanting
select code_insee, location, x, y, z, there.mask
from commune cross join lateral geocentric(location)
cross join (select bit_or(mask) as mask from measured_place) there
where ($1::text[] is null or code_insee = any($1)) and there.mask is not null
