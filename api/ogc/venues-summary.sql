-- The same venues as venues.sql, in what their number and bounds take. $1 timestamptz: now
select location::geometry as geometry, date_maj as day_of_update from venue_search where shown
