-- Where a lesson is, as mails and rights need it. $1 lesson
select lesson::int, pilot::int, place.code_insee, commune.nom as commune, school.nom as school, levels,
  to_char(on_day, 'YYYY-MM-DD') as on_day, to_char(starts, 'HH24:MI') as starts, to_char(ends, 'HH24:MI') as ends,
  place.state, place.version
from lesson_place place join school using (uai) join commune on commune.code_insee = place.code_insee where lesson = $1
