-- The lessons of a pilot, with who comes to each and how many are still wanted.
-- $1 pilot, or null   $2 lesson, or null   $3 timestamptz: now
select place.lesson::int, place.pilot::int, place.school_class::int, school.nom as school, class_name(place.school_class), levels, pupils, weekday,
  to_char(on_day, 'YYYY-MM-DD') as on_day, to_char(starts, 'HH24:MI') as starts, to_char(ends, 'HH24:MI') as ends,
  exceptional, chapter, chapters_of(place.resource, coalesce(
    (select kit_version from lesson one where one.lesson = place.lesson), edition_of_class(place.school_class, place.resource)
  )) ->> (chapter - 1) as chapter_title, place.state, reason, attendance, satisfaction, incidents, place.version,
  case when kit.resource is not null then json_build_object('resource', kit.resource, 'title', kit.title) end as kit,
  moment_at(place.code_insee, on_day, starts) <= $3::timestamptz as begun,
  coalesce((select json_agg(json_build_object('resource', who.resource, 'role', who.role, 'instead', instead,
      'state', who.state, 'trades', coalesce(mine.details -> 'trades', '[]'),
      'venue', case when venue.id is not null then json_build_object('id', venue.id, 'nom', venue.nom, 'commune', venue.commune) end,
      'hours', given.hours::float8, 'preparation', given.preparation::float8)
      order by who.role, who.instead, who.resource)
    from lesson_comer who join resource mine on mine.resource = who.resource left join venue on venue.number = mine.venue
      left join lesson_hours given on given.lesson = who.lesson and given.resource = who.resource
    where who.lesson = place.lesson), '[]') as comers,
  json_build_object('animator', lesson_seats(place.lesson, 'animator'), 'volunteer', lesson_seats(place.lesson, 'volunteer')) as wanted
from lesson_place place join school using (uai) left join resource kit on kit.resource = place.resource
where ($1::bigint is null or place.pilot = $1) and ($2::bigint is null or place.lesson = $2)
order by place.on_day, place.starts, school.nom, place.lesson
