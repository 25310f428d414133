-- The stops of a venue with their dates in the weeks that are worked out, on their own clocks.
-- $1 id   $2 timestamptz: now
select venue.nom, venue.version, coalesce((
  select json_agg(json_build_object(
      'stop', stop.stop, 'label', label, 'adresse', stop.adresse, 'code_postal', stop.code_postal,
      'commune', stop.commune, 'code_insee', stop.code_insee, 'longitude', st_x(stop.location::geometry),
      'latitude', st_y(stop.location::geometry), 'location_approximate', stop.location_approximate,
      'horaires', stop.horaires, 'time_zone', time_zone,
      'dates', coalesce((
        select json_agg(json_build_object(
          'from', to_char(lower(period) at time zone time_zone, 'YYYY-MM-DD"T"HH24:MI'),
          'to', to_char(upper(period) at time zone time_zone, 'YYYY-MM-DD"T"HH24:MI'),
          'sure', sure) order by lower(period))
        from (
          select unnest(open_periods), true union all select unnest(unsure_periods), false
        ) known (period, sure)
        where upper(period) > $2), '[]')
    ) order by stop.stop)
  from stop
  join calendar on calendar.calendar = calendar_of(stop.code_insee, stop.departement)
  -- Closed for good, it is not searched, and comes no more.
  left join venue_search search on search.number = stop.venue and search.stop = stop.stop
  left join timetable hours using (timetable)
  where stop.venue = venue.number), '[]') as stops
from venue where id = $1
