-- $1 json: [{ zone, year, label, first_day, last_day }]; of a break without a last day only its start is published.
insert into school_break (zone, place, year, label, first_day, last_day)
select zone, place, year, label, first_day, last_day
from json_to_recordset($1::json) as given (zone text, year text, label text, first_day date, last_day date)
join school_zone using (zone)
where last_day is not null
