-- Timetables to be read, new ones first, and where each is. Another process's are passed over.
-- $1 timestamptz: those known for less long   $2 how many
select timetable, horaires, time_zone, holidays, school_holidays
from timetable join calendar using (calendar)
where known_until is null or known_until < $1
order by known_until nulls first, timetable
limit $2
for update of timetable skip locked
