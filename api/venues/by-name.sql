-- The venues that a name finds: those whose own names have the fewest other words first, all having the words asked.
-- Ordering by likeness would compare every candidate: 1.6 s for « médiathèque » among two million venues.
-- $1 facets wanted (query_int)   $2 $3 $4 $5 west, south, east, north   $6 code INSEE   $7 département
-- $8 name (tsquery)   $9 timetables open   $10 those without hours too   $11 confirmed since
-- $12 how many   $13 $14 length and number of the last venue already given, null at first
select number::float8, stop, length
from (
  select distinct on (length(name_key), number) number, stop, length(name_key)::float8 as length
  from venues_matching($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, null, null)
  order by length(name_key), number, shown desc, stop
) named
where $13::float8 is null or (length, number) > ($13::float8, $14::bigint)
order by length, number
limit $12
