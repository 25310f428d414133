-- Venues whose notice is over, on their own calendars.
-- $1 timestamptz: now
select number::float8 as number
from venue
join calendar on calendar.calendar = calendar_of(code_insee, departement)
where notice_until < ($1::timestamptz + interval '14 hours')::date
  and notice_until < ($1::timestamptz at time zone time_zone)::date
