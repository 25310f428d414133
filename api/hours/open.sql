-- The timetables that are open at a time said on each venue's own clock.
-- $1 text: `now`, `weekend`, YYYY-MM-DD or YYYY-MM-DDTHH:MM   $2 timestamptz: now   $3 boolean: those that may be, too
select timetable
from timetable
join (
  select calendar,
    case
      when $1 = 'now' then tstzrange($2::timestamptz, $2::timestamptz, '[]')
      -- This Saturday and Sunday, or what is left of them.
      when $1 = 'weekend' then tstzrange(
        greatest($2::timestamptz, (monday + 5)::timestamp at time zone time_zone),
        (monday + 7)::timestamp at time zone time_zone)
      when $1 like '%T%' then tstzrange(
        $1::timestamp at time zone time_zone, $1::timestamp at time zone time_zone, '[]')
      -- Of today, what is left.
      else tstzrange(
        greatest($2::timestamptz, $1::date::timestamp at time zone time_zone),
        greatest($2::timestamptz, ($1::date + 1)::timestamp at time zone time_zone))
    end as asked
  from calendar
  cross join lateral (select date_trunc('week', $2::timestamptz at time zone time_zone)::date as monday) week
) moment using (calendar)
where (open_periods && asked) or ($3 and (unsure_periods && asked or state <> 'read'))
