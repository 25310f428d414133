-- Who comes to the lessons of tomorrow, where the commune is, and was not told yet. $1 timestamptz: now
select place.lesson::int, who.resource::int, place.pilot::int, commune.nom as commune, school.nom as school, levels,
  to_char(place.on_day, 'YYYY-MM-DD') as on_day, to_char(place.starts, 'HH24:MI') as starts,
  to_char(place.ends, 'HH24:MI') as ends, kit.title as kit
from lesson_place place
join lesson_comer who on who.lesson = place.lesson and who.state = 'coming'
join school using (uai) join commune on commune.code_insee = place.code_insee
left join resource kit on kit.resource = place.resource
where place.state = 'planned' and not place.demonstration
  and place.on_day between ($1::timestamptz)::date - 1 and ($1::timestamptz)::date + 3
  and moment_at(place.code_insee, place.on_day, '00:00') > $1::timestamptz
  and moment_at(place.code_insee, place.on_day - 1, '00:00') <= $1::timestamptz
  and not exists (select from mail where purpose = 'pilot'
    and starts_with(mail.key, format('lesson %s on %s soon %s ', place.lesson, place.on_day, who.resource)))
order by place.lesson, who.resource limit 500
