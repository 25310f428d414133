-- The venues around the middle of a commune: those whose animator volunteers for schools, the others that could be asked,
-- and the nearest of each however far. A venue that moves is where it goes next.
-- $1 code INSEE   $2 within how many metres   $3 how many who volunteer   $4 how many others
with place as (
  select location from commune where code_insee = $1
), animator as materialized (
  select venue.id, venue.nom, venue.commune, venue.services, st_x(venue.location::geometry) as lon,
    st_y(venue.location::geometry) as lat, round(st_distance(venue.location, place.location))::int as metres, number,
    resource.demonstration, details -> 'halfdays' as halfdays, (details ->> 'lessons')::int as lessons,
    (details ->> 'km')::int as km, coalesce((details ->> 'trains')::boolean, false) as trains
  from place cross join resource join venue on venue.number = resource.venue
  where kind = 'animator' and state = 'published' and closed_on is null and venue.location is not null
), near as materialized (
  select number, location from venue_search
  where shown and st_dwithin(location, (select location from place), $2)
    and number not in (select number from animator)
), other as (
  select id, nom, commune, services, st_x(near.location::geometry) as lon, st_y(near.location::geometry) as lat,
    round(st_distance(near.location, place.location))::int as metres, demonstration
  from place cross join near join venue using (number)
  order by st_distance(near.location, place.location), number limit $4
)
select
  (select count(*)::int from animator where metres <= $2) as animators_total,
  (select count(*)::int from animator where metres <= $2 and trains) as trainers_total,
  (select coalesce(json_agg(to_jsonb(one) - 'number' order by metres, number), '[]') from (
    select * from animator where metres <= $2 order by metres, number limit $3) one) as animators,
  (select json_build_object('id', id, 'nom', nom, 'commune', commune, 'metres', metres)
    from animator order by metres, number limit 1) as nearest_animator,
  (select count(*)::int from near) as venues_total,
  (select coalesce(json_agg(other), '[]') from other) as venues,
  (select json_build_object('id', id, 'nom', nom, 'commune', commune,
      'metres', round(st_distance(found.location, place.location))::int)
    from place cross join lateral (select number, location from venue_search where shown
      order by location <-> place.location limit 1) found join venue using (number)) as nearest_venue
