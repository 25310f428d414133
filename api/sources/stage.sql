-- $1 json: [{ line, venue: { column: value } }]
insert into import_row (line, given)
select line, json_populate_record(null::venue, venue)
from json_to_recordset($1::json) as given (line integer, venue json);
