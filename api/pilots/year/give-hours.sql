-- $1 lesson   $2 json: [{resource, hours}]
insert into lesson_hours (lesson, resource, role, hours)
select $1::bigint, resource, 'volunteer', hours from json_to_recordset($2::json) given (resource bigint, hours numeric)
where hours > 0
on conflict (lesson, resource) do update set hours = excluded.hours where lesson_hours.hours <> excluded.hours
