-- Where a sitting is to be: the venue, or the commune of an address and its middle; with the clock there. No row where
-- there is no such place.
-- $1 id of a venue, or null   $2 code_postal   $3 name of the commune   $4 timestamptz: now
with found as (
  select venue.number, code_insee, departement, null::geography as middle from venue
  where id = $1 and closed_on is null
  union all
  (select null, code_insee, departement_of(code_insee, null), location from commune
  where $1::text is null and $2 = any(codes_postaux) and without_article(commune_key(nom)) = without_article(commune_key($3))
  order by nature desc limit 1)
)
select number::int as venue, code_insee, st_x(middle::geometry) as lon, st_y(middle::geometry) as lat, time_zone,
  to_char($4::timestamptz at time zone time_zone, 'YYYY-MM-DD"T"HH24:MI') as now_there
from found join calendar on calendar.calendar = calendar_of(code_insee, departement)
