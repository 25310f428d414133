-- The lessons of which someone may tell the authors of the kit something, and what was said: those of which nothing is said
-- yet first, the latest first. $1 person   $2 how many   $3 one lesson, or null
select judge.lesson::int, judge.side, place.pilot::int, commune.nom as commune, school.nom as school, class_name(place.school_class),
  to_char(place.on_day, 'YYYY-MM-DD') as on_day, place.resource::int, kit.title, place.chapter,
  chapters_of(place.resource, lesson.kit_version) ->> (place.chapter - 1) as chapter_title,
  stars, went_well, to_change, coalesce(revision, 0) as revision, said.withheld_reason
from (select distinct lesson, side from lesson_judge one join mandate on mandate.person = $1 and case side
    when 'commune' then role = 'commune' and mandate.code_insee = one.code_insee
    else role = 'steward' and mandate.venue = one.venue end) judge
join lesson_place place using (lesson)
join lesson using (lesson)
join commune on commune.code_insee = place.code_insee
join school using (uai)
join resource kit on kit.resource = place.resource
left join lesson_feedback said on said.lesson = judge.lesson and said.side = judge.side
where $3::bigint is null or judge.lesson = $3
order by said.lesson is not null, place.on_day desc, judge.lesson desc limit $2
