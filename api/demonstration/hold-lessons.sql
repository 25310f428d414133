-- How lessons of invented pilots went. `app.act` and `app.now` are said before.
-- $1 json: [{ lesson, state, reason, attendance, satisfaction, incidents }]
update lesson set state = given.state, reason = given.reason, attendance = given.attendance,
  satisfaction = given.satisfaction, incidents = given.incidents
from json_to_recordset($1::json) given (lesson bigint, state text, reason text, attendance int, satisfaction int, incidents text[])
where given.lesson = lesson.lesson
