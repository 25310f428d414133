-- $1 json: [{ holidays, day, label }]. Two servers may start together.
insert into public_holiday (holidays, day, label)
select holidays, day, label from json_to_recordset($1::json) as given (holidays text, day date, label text)
on conflict do nothing
