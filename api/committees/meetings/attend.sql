-- $1 meeting   $2 json: members and whether they came
insert into attendance (meeting, member, state)
select $1::bigint, member, state from json_to_recordset($2::json) as said (member bigint, state text)
on conflict (meeting, member) do update set state = excluded.state where attendance.state <> excluded.state
