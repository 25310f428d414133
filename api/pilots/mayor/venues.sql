-- The venues around the middle of a commune: those whose animator volunteers for schools, from the venue itself, the others
-- that could be asked, and the nearest of each however far. A venue that moves is where it goes next.
-- $1 code INSEE   $2 within how many metres   $3 how many who volunteer   $4 how many others
with place as (
  select location from commune where code_insee = $1
), around as materialized (
  select number, location as point, stop, shown from venue_search
  where (shown or stop = 0) and st_dwithin(location, (select location from place), $2)
), animator as materialized (
  select id, nom, commune, services, st_x(point::geometry) as lon, st_y(point::geometry) as lat,
    round(st_distance(point, place.location))::int as metres, number, resource.demonstration,
    details -> 'halfdays' as halfdays, (details ->> 'lessons')::int as lessons, (details ->> 'km')::int as km,
    coalesce((details ->> 'trains')::boolean, false) as trains
  from place cross join around join resource on resource.venue = around.number join venue using (number)
  where stop = 0 and kind = 'animator' and state = 'published' and closed_on is null
), near as (
  select number, point from around where shown and number not in (select number from animator)
), other as (
  select id, nom, commune, services, st_x(point::geometry) as lon, st_y(point::geometry) as lat, metres, demonstration
  from (
    select number, point, round(st_distance(point, place.location))::int as metres
    from place cross join near order by st_distance(point, place.location), number limit $4
  ) nearest join venue using (number)
  order by metres, number
)
select
  (select count(*)::int from animator) as animators_total,
  (select count(*)::int from animator where metres <= km * 1000) as animators_coming,
  (select count(*)::int from animator where trains) as trainers_total,
  (select coalesce(json_agg(to_jsonb(one) - 'number' order by metres, number), '[]') from (
    select * from animator order by metres, number limit $3) one) as animators,
  -- Looked for far away only where none is near: each that volunteers is measured then.
  case when exists (select from animator) then (
    select json_build_object('id', id, 'nom', nom, 'commune', commune, 'metres', metres) from animator order by metres, number limit 1)
  else (select json_build_object('id', id, 'nom', nom, 'commune', commune,
      'metres', round(st_distance(venue.location, place.location))::int)
    from place cross join resource join venue on venue.number = resource.venue
    where kind = 'animator' and state = 'published' and closed_on is null and venue.location is not null
    order by st_distance(venue.location, place.location), number limit 1) end as nearest_animator,
  (select count(*)::int from near) as venues_total,
  (select coalesce(json_agg(other), '[]') from other) as venues,
  (select json_build_object('id', id, 'nom', nom, 'commune', commune,
      'metres', round(st_distance(found.location, place.location))::int)
    from place cross join lateral (select number, location from venue_search where shown
      order by location <-> place.location limit 1) found join venue using (number)) as nearest_venue
