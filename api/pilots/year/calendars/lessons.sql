-- The lessons of a calendar, those of a year before and all to come: of a commune, or those to which someone comes.
-- $1 person   $2 code INSEE, or null   $3 timestamptz: now
select place.lesson::int, place.state, place.version, school.nom as school, commune.nom as commune, levels, pupils, chapter,
  kit.title as kit, place.pilot::int, school.adresse, school.code_postal, campaign.demonstration, place.updated_at,
  moment_at(place.code_insee, on_day, place.starts) as starts_at, moment_at(place.code_insee, on_day, place.ends) as ends_at
from lesson_place place join school using (uai) join commune on commune.code_insee = place.code_insee
join resource campaign on campaign.resource = place.campaign
left join resource kit on kit.resource = place.resource
where on_day >= ($3::timestamptz)::date - 365 and case when $2::text is not null then place.code_insee = $2
  else exists (select from lesson_comer who join resource mine on mine.resource = who.resource
    left join mandate on mandate.role = 'steward' and mandate.venue = mine.venue
    where who.lesson = place.lesson and who.state in ('asked', 'coming') and $1 in (mine.person, mandate.person)) end
order by on_day, place.starts, place.lesson limit 2000
