-- The venues that lines speak of, as they are, and whether a key is for each. A line names a venue by its permanent id,
-- or by the id that the key's source gives it, or gave it in an export of ours.
-- $1 key   $2 json: [{ line, id or source_id }]
select given.line, venue.number::int, venue.id, venue.version, key_covers($1, venue) as covered, to_json(shown) as current
from json_to_recordset($2::json) given (line integer, id text, source_id text)
cross join (select source from api_key where api_key = $1) key
join venue on venue.number = coalesce(
  (select number from venue named where named.id = given.id),
  (select number from venue named where named.source = key.source and named.source_id = given.source_id),
  (select number from venue named where named.source = key.source and named.id = given.source_id))
join venue_public shown on shown.number = venue.number
