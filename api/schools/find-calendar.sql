-- What is known of the school calendar of each zone, by year, in the zones' own order, and by whom it is waited for.
select school_zone.zone,
  (select json_agg(academy order by academy) from (
    select distinct academy from academy_area area where area.zone = school_zone.zone) named) as academies,
  (select to_char(max(known_until), 'YYYY-MM-DD') from school_year where school_year.zone = school_zone.zone) as known_until,
  coalesce(wanted.pilots, 0) as pilots, to_char(wanted.until, 'YYYY-MM-DD') as wanted_until,
  (select coalesce(json_agg(json_build_object(
      'year', year, 'known_from', known_from, 'known_until', known_until, 'source', source,
      'breaks', (select coalesce(json_agg(json_build_object(
          'label', label, 'first_day', first_day, 'last_day', last_day) order by first_day), '[]')
        from school_break where school_break.zone = known.zone and school_break.year = known.year)) order by year desc), '[]')
    from school_year known where known.zone = school_zone.zone) as years
from school_zone left join zone_wanted wanted using (zone) order by place
