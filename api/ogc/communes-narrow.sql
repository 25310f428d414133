-- The same communes as communes.sql, in their key and place alone. $1 timestamptz: now
select code_insee as key, location::geometry as geometry from commune where nature = 'commune'
