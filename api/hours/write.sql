-- $1 json: [{ timetable, known_until, periods: [{ from, to, sure }] or null }], times on the venues' own clocks.
-- A night on which the clock goes back or forward may leave a period empty: it is left out.
update timetable set
  state = case when given.periods is null then 'unreadable' else 'read' end,
  known_until = given.known_until,
  open_periods = coalesce(periods.open, '{}'),
  unsure_periods = coalesce(periods.unsure, '{}')
from json_to_recordset($1::json) given (timetable integer, known_until timestamptz, periods json)
join timetable self using (timetable)
join calendar on calendar.calendar = self.calendar
left join lateral (
  select range_agg(tstzrange(start, finish)) filter (where sure) as open,
    range_agg(tstzrange(start, finish)) filter (where not sure) as unsure
  from json_to_recordset(case json_typeof(given.periods) when 'array' then given.periods else '[]' end)
    as said ("from" timestamp, "to" timestamp, sure boolean)
  cross join lateral (select "from" at time zone time_zone as start, "to" at time zone time_zone as finish) moments
  where start < finish
) periods on true
where timetable.timetable = given.timetable
