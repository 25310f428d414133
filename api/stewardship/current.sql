-- A venue as it is read.   $1 id
select shown.version, to_json(shown) as said from venue_public shown where id = $1
