-- The lessons to which someone comes, or is asked, themselves or for the venues that they keep; and, for the venue whose
-- animator came, those of which nothing is said yet. $1 person   $2 timestamptz: now
select place.lesson::int, place.pilot::int, who.resource::int, who.role, who.instead, who.state, commune.nom as commune,
  school.nom as school, class_name(place.school_class), levels, pupils, venue.nom as venue, chapter,
  chapters_of(place.resource, edition_of_class(place.school_class, place.resource)) ->> (chapter - 1) as chapter_title,
  case when kit.resource is not null then json_build_object('resource', kit.resource, 'title', kit.title) end as kit,
  to_char(place.on_day, 'YYYY-MM-DD') as on_day, to_char(place.starts, 'HH24:MI') as starts, to_char(place.ends, 'HH24:MI') as ends,
  moment_at(place.code_insee, place.on_day, place.ends) <= $2::timestamptz as to_report
from lesson_comer who
join lesson_place place on place.lesson = who.lesson
join resource mine on mine.resource = who.resource
join school using (uai) join commune on commune.code_insee = place.code_insee
left join venue on venue.number = mine.venue
left join resource kit on kit.resource = place.resource
where place.state = 'planned' and (case when moment_at(place.code_insee, place.on_day, place.ends) > $2::timestamptz
    then who.state in ('asked', 'coming', 'absent')
    else who.role = 'animator' and who.state = 'coming' and place.pilot_state in ('approved', 'running') and place.campaign_state <> 'reviewed' end)
  and (mine.person = $1 or exists (select from mandate
    where mandate.person = $1 and role = 'steward' and mandate.venue = mine.venue))
order by place.on_day, place.starts, place.lesson limit 200
