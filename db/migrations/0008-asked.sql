-- The stretch of time that someone asks about, on a venue's own clock: `now`, `weekend`, YYYY-MM-DD or
-- YYYY-MM-DDTHH:MM. Of today and of this week-end, what is left.
create function moment_asked(asked text, time_zone text, moment timestamptz) returns tstzrange
language sql stable as $$
  select case
    when asked = 'now' then tstzrange(moment, moment, '[]')
    when asked = 'weekend' then tstzrange(
      greatest(moment, (monday + 5)::timestamp at time zone time_zone),
      (monday + 7)::timestamp at time zone time_zone)
    when asked like '%T%' then tstzrange(
      asked::timestamp at time zone time_zone, asked::timestamp at time zone time_zone, '[]')
    else tstzrange(
      greatest(moment, asked::date::timestamp at time zone time_zone),
      greatest(moment, (asked::date + 1)::timestamp at time zone time_zone))
  end
  from (select date_trunc('week', moment at time zone time_zone)::date as monday) week
$$;

-- When a timetable is open, surely or perhaps, in the stretch asked: whole periods, on the venue's clock.
create function periods_asked(hours timetable, asked text, moment timestamptz) returns json
language sql stable as $$
  select coalesce(json_agg(json_build_object(
      'from', to_char(lower(period) at time zone time_zone, 'YYYY-MM-DD"T"HH24:MI'),
      'to', to_char(upper(period) at time zone time_zone, 'YYYY-MM-DD"T"HH24:MI'),
      'sure', sure) order by lower(period)), '[]')
  from calendar
  cross join lateral (
    select unnest(hours.open_periods), true
    union all select unnest(hours.unsure_periods), false
  ) known (period, sure)
  where calendar.calendar = hours.calendar and period && moment_asked(asked, time_zone, moment)
$$;
