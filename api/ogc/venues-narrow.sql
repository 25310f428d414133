-- The same venues as venues.sql, in their key, place and time alone. $1 timestamptz: now
select number as key, location::geometry as geometry, date_maj as day_of_update from venue_search where shown
