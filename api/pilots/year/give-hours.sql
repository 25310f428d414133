-- $1 lesson   $2 json: [{resource, hours, preparation}], of which `preparation` is a part of the hours
insert into lesson_hours (lesson, resource, role, hours, preparation)
select $1::bigint, resource, 'volunteer', hours, preparation
from json_to_recordset($2::json) given (resource bigint, hours numeric, preparation numeric)
where hours > 0
on conflict (lesson, resource) do update set hours = excluded.hours, preparation = excluded.preparation
where (lesson_hours.hours, lesson_hours.preparation) <> (excluded.hours, excluded.preparation)
