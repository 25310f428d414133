-- $1 id of a venue
select version, array(select stop from stop where stop.venue = venue.number) as stops from venue where id = $1
