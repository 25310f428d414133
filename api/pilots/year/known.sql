-- What is known of the school calendar where a pilot is, from September to June of its campaign's year: how many days of it
-- nobody has published, and which; `wholly` where that is all of it, but for what is certain anyway. $1 pilot
with own as (
  select code_insee, zone_of(code_insee) as zone, make_date((details ->> 'year')::int, 9, 1) as first_day,
    make_date((details ->> 'year')::int + 1, 6, 30) as last_day
  from pilot join resource on resource.resource = campaign where pilot = $1
), published as (
  select source from school_year join own using (zone) where known_until >= first_day and known_from <= last_day
), unknown as (
  select day::date from own cross join generate_series(first_day, last_day, interval '1 day') day
  where calendar_unknown(code_insee, day::date)
)
select zone, not exists (select from published) as wholly, (select count(*)::int from unknown) as days,
  (select to_char(min(day), 'YYYY-MM-DD') from unknown) as first_day,
  (select to_char(max(day), 'YYYY-MM-DD') from unknown) as last_day,
  array(select distinct source from published where source is not null order by source) as sources
from own
