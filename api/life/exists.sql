-- $1 id of a venue
select version from venue where id = $1
