-- Gives invented workshops their dates from a moment to the end of the fifth week, each where it is for. The number of one
-- says its day and hour, and how often it is: three in four come back each week, the fourth every five weeks.
-- $1 timestamptz: now
with held as (
  select resource, venue.number as venue, time_zone, date_trunc('week', $1::timestamptz at time zone time_zone)::date as monday,
    (array[1, 2, 2, 3, 4, 4, 5, 0, 5, 6])[resource % 10 + 1] as weekday,
    (array['10:00', '14:00', '18:00']::time[])[resource / 10 % 3 + 1] as begins,
    (array[null, 6, 8, 10, 12])[resource % 7 % 5 + 1] as places
  from resource join resource_venue using (resource) join venue on venue.number = resource_venue.venue
  join calendar on calendar.calendar = calendar_of(code_insee, departement)
  where resource.demonstration and resource.kind = 'event' and resource.state = 'published' and closed_on is null
), date as (
  select held.*, (monday + 7 * week + weekday + begins) at time zone time_zone as starts_at
  from held cross join generate_series(0, 4) week
  where resource % 4 > 0 or ((monday - date '2026-01-05') / 7 + week + resource / 4) % 5 = 0
)
insert into sitting (resource, starts_at, ends_at, time_zone, venue, places)
select resource, starts_at, starts_at + interval '2 hours', time_zone, venue, places
from date where starts_at > $1
on conflict do nothing
