-- Sittings that ended on a day before this one, on their own clocks, and whose names are still there.
-- $1 timestamptz: now
select sitting::int from sitting
where exists (select from registration where registration.sitting = sitting.sitting)
  and (ends_at at time zone time_zone)::date < ($1::timestamptz at time zone time_zone)::date
