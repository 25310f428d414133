-- The same communes as communes.sql, in what their number and bounds take. $1 timestamptz: now
select location::geometry as geometry from commune where nature = 'commune'
