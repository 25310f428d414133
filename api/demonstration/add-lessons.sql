-- Lessons of invented pilots: those that are to come, and how the others went. `app.act` and `app.now` are said before.
-- $1 json: [{ school_class, on_day, starts, ends, resource, chapter, state, reason, attendance, satisfaction, incidents }]
insert into lesson (school_class, on_day, planned_for, starts, ends, resource, chapter, state, reason, attendance, satisfaction,
  incidents)
select school_class, on_day, on_day, starts, ends, resource, chapter, state, reason, attendance, satisfaction, incidents
from json_to_recordset($1::json) given (school_class bigint, on_day date, starts time, ends time, resource bigint, chapter int,
  state text, reason text, attendance int, satisfaction int, incidents text[])
