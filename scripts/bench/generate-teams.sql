-- A campaign of 20 communes of the Nord, two classes each, and 500 volunteers around them.
insert into person (id, email) select 'b' || number, 'b' || number || '@banc.test' from generate_series(1, 500) number;
select set_config('app.act', 'create', false);
insert into resource (kind, party, title, description, reach, details, state)
values ('campaign', 'AMF', 'Campagne du banc', 'Vingt communes, pour mesurer.', 'everywhere',
  '{"year": 2026, "places_least": 10, "places_most": 20, "criteria": "Aucun."}', 'draft');
insert into resource (kind, person, title, description, reach, centre, radius, details, state)
select 'volunteer', 'b' || number, 'Volontaire ' || number, 'Une heure par semaine.', 'circle', location, 60000,
  jsonb_build_object('trades', array['Formation et pédagogie'], 'availability', 'Souvent', 'seen_by', array['Les communes'],
    'lessons', 2, 'halfdays', array[(array['lundi', 'mardi', 'jeudi', 'vendredi'])[1 + number % 4] || ' après-midi',
      (array['lundi', 'mardi', 'jeudi', 'vendredi'])[1 + number / 4 % 4] || ' après-midi']), 'draft'
from generate_series(1, 500) number
join (select row_number() over (order by population desc) as rank, location from commune where departement = '59') town
  on rank = 1 + number % 60;
select set_config('app.act', 'publish', false);
update resource set state = 'published' where kind in ('campaign', 'volunteer');
select set_config('app.act', 'create', false);
insert into pilot (campaign, code_insee, rooms, machines, volunteers)
select resource, code_insee, 'Une salle', 12, 2 from resource,
  (select code_insee from commune where departement = '59' order by population desc limit 20) town where kind = 'campaign';
insert into school (uai, nom, nature, secteur, elementary, code_insee, location, location_approximate)
select uai, 'École ' || code_insee, 'Ecole élémentaire', 'public', true, code_insee,
  st_project(location, 500 + 37 * pilot, radians(pilot * 47)), false
from (select '059' || lpad(pilot::text, 4, '0')
    || substr('ABCDEFGHJKLMNPRSTUVWXYZ', ('059' || lpad(pilot::text, 4, '0'))::integer % 23 + 1, 1) as uai, code_insee, pilot
  from pilot) numbered join commune using (code_insee);
insert into pilot_school (pilot, uai, vouched, asked_at, answered_at, agrees)
select pilot, uai, 'académie', now(), now(), true from pilot join school using (code_insee);
insert into school_class (pilot, uai, levels, pupils, weekday, starts, ends)
select pilot, uai, '{CM1}', 24, (array[1, 2, 4, 5])[1 + (pilot + hour) % 4], '15:30', '16:30' from pilot_school, generate_series(0, 1) hour;
select set_config('app.act', 'submit', false);
update pilot set state = 'submitted';
insert into pilot_word (pilot, side, answer, text) select pilot, side, 'yes', 'Oui.' from pilot, unnest(convention_parties()) side;
