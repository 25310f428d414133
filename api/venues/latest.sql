-- The venues of a search that were added or changed last, the latest first, for those who follow it.
-- $1 facets wanted (query_int)   $2 $3 $4 $5 west, south, east, north   $6 code INSEE   $7 département
-- $8 name (tsquery)   $9 timetables open   $10 those without hours too   $11 confirmed since
-- $12 longitude   $13 latitude   $14 radius in metres   $15 how many
select venue.id, venue.nom, venue.adresse, venue.code_postal, venue.commune, venue.services, venue.version,
  venue.updated_at, venue.created_at, venue.notice_text
from venue
where number in (
  select number
  from venues_matching($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, st_point($12, $13)::geography, $14)
)
order by venue.updated_at desc, venue.number desc
limit $15
