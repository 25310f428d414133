-- When the venues that move stop, as moments: of one venue, or of all those around a place.
-- $1 id of a venue, or null   $2 $3 $4 longitude, latitude, radius in metres, or nulls   $5 timestamptz: now   $6 most
select venue.id, venue.nom, stop.stop, label, stop.adresse, stop.code_postal, stop.commune,
  st_x(stop.location::geometry) as lon, st_y(stop.location::geometry) as lat, stop.location_approximate,
  lower(period) as starts, upper(period) as ends, sure, venue.updated_at
from stop
join venue on venue.number = stop.venue
join venue_search search on search.number = stop.venue and search.stop = stop.stop
join timetable using (timetable)
cross join lateral (
  select unnest(open_periods), true union all select unnest(unsure_periods), false
) known (period, sure)
where ($1::text is null or venue.id = $1)
  and ($4::float8 is null or st_dwithin(search.location, st_point($2, $3)::geography, $4))
  and upper(period) > $5
order by starts, stop.stop
limit $6
