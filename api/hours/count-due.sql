-- $1 timestamptz: known for less long
select count(*)::int as count from timetable where known_until is null or known_until < $1
