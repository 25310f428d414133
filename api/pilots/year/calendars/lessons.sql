-- The lessons of a calendar, those of a year before and all to come. Of all pilots, a year is thousands: a month before.
-- $1 person, or null   $2 own, commune, employer, party, or school   $3 subject: of a school, the number of its agreement
-- $4 timestamptz: now
select place.lesson::int, place.state, place.version, school.nom as school, commune.nom as commune, class_name(place.school_class), pupils, chapter,
  kit.title as kit, place.pilot::int, school.adresse, school.code_postal, campaign.demonstration, place.updated_at,
  to_char(on_day, 'YYYY-MM-DD') as on_day, to_char(place.starts, 'HH24:MI') as starts, to_char(place.ends, 'HH24:MI') as ends,
  moment_at(place.code_insee, on_day, place.starts) as starts_at, moment_at(place.code_insee, on_day, place.ends) as ends_at
from lesson_place place join school using (uai) join commune on commune.code_insee = place.code_insee
join resource campaign on campaign.resource = place.campaign
left join resource kit on kit.resource = place.resource
where on_day >= ($4::timestamptz)::date - case $2 when 'party' then 31 else 365 end and case $2
  when 'commune' then place.code_insee = $3
  when 'party' then true
  when 'school' then (place.pilot, place.uai) in (select pilot, uai from pilot_school where number = $3::bigint)
  when 'employer' then exists (select from lesson_comer who join employment using (resource)
    where who.lesson = place.lesson and who.state in ('asked', 'coming') and confirmed_at is not null
      and employment.organisation = $3::bigint)
  else exists (select from lesson_comer who join resource mine on mine.resource = who.resource
    left join mandate on mandate.role = 'steward' and mandate.venue = mine.venue
    where who.lesson = place.lesson and who.state in ('asked', 'coming') and $1 in (mine.person, mandate.person)) end
order by on_day, place.starts, place.lesson limit 5000
