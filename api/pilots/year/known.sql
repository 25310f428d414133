-- What is known of the school calendar where a pilot is, from September to June of its campaign's year: how many days of it
-- nobody has published, and which. $1 pilot
with own as (
  select code_insee, zone_of(code_insee) as zone, (details ->> 'year')::int as year
  from pilot join resource on resource.resource = campaign where pilot = $1
), days as (
  select day::date, calendar_unknown(code_insee, day::date) as unknown
  from own cross join generate_series(make_date(year, 9, 1), make_date(year + 1, 6, 30), interval '1 day') day
  where extract(isodow from day) < 7
)
select zone, (select bool_and(unknown) from days) as wholly, count(*) filter (where unknown)::int as days,
  to_char(min(day) filter (where unknown), 'YYYY-MM-DD') as first_day,
  to_char(max(day) filter (where unknown), 'YYYY-MM-DD') as last_day,
  array(select distinct source from school_year where school_year.zone = own.zone and source is not null
    and known_until >= make_date(own.year, 9, 1) and known_from <= make_date(own.year + 1, 6, 30) order by source) as sources
from own cross join days group by zone, own.year
