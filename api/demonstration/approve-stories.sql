-- $1 json: [{ story, version }]
insert into story_opinion (story, party, version, approves, declared_at)
select story, party, version, true, moment_said()
from json_to_recordset($1::json) given (story bigint, version int) cross join unnest(array['État', 'Syntec Numérique']) party
