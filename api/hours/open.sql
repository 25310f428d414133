-- The timetables that are open at a time said on each venue's own clock.
-- $1 text: as moment_asked() takes it   $2 timestamptz: now   $3 boolean: those that may be, too
select timetable
from timetable
join (select calendar, moment_asked($1, time_zone, $2::timestamptz) as asked from calendar) moment using (calendar)
where (open_periods && asked) or ($3 and (unsure_periods && asked or state <> 'read'))
