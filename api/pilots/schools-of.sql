-- The schools of an application, with their classes and the word of each head. $1 pilot
select uai, school.nom, school.adresse, school.eleves,
  case when agrees then 'yes' when agrees = false then 'no' when asked_at is null then 'none'
    when vouched is null then 'unknown' else 'asked' end as agreement,
  to_char(coalesce(answered_at, asked_at) at time zone 'Europe/Paris', 'YYYY-MM-DD') as since, word, mail,
  (select coalesce(json_agg(json_build_object('levels', levels, 'pupils', pupils, 'weekday', weekday,
      'starts', to_char(starts, 'HH24:MI'), 'ends', to_char(ends, 'HH24:MI')) order by school_class), '[]')
    from school_class own where own.pilot = pilot_school.pilot and own.uai = pilot_school.uai) as classes
from pilot_school join school using (uai)
where pilot = $1 order by school.nom, uai
