-- A school that is asked. $1 pilot   $2 UAI
select pilot::int, uai, pilot_school.number::int, school.nom, commune.nom as commune, resource.title as campaign_title, pilot.state,
  (resource.details ->> 'year')::int as year, mail, vouched, agrees,
  (select coalesce(json_agg(json_build_object('levels', levels, 'pupils', pupils, 'weekday', weekday,
      'starts', to_char(starts, 'HH24:MI'), 'ends', to_char(ends, 'HH24:MI')) order by school_class), '[]')
    from school_class own where own.pilot = pilot_school.pilot and own.uai = pilot_school.uai) as classes
from pilot_school join pilot using (pilot) join school using (uai) join resource on resource.resource = campaign
join commune on commune.code_insee = pilot.code_insee
where pilot = $1 and uai = $2
