-- $1 id of a venue
select nom from venue where id = $1
