-- $1 id of a venue
select number::int from venue where id = $1
