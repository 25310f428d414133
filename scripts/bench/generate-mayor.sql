-- What is around a mayor: 60,000 schools in proportion to inhabitants, 1,000 organisations, and 5,000 resources: volunteers
-- that communes may see, animators of venues, what organisations offer and have learnt. Venues are there already.
select setseed(0.59);
select set_config('app.act', 'create', false);
create temporary table peopled as
select code_insee, nom, codes_postaux, location, departement, sum(population + 100) over (order by code_insee)::float8 as upto
from commune where nature <> 'deleguee' and codes_postaux <> '{}' and not exists (select from commune part where part.parent = commune.code_insee);
create index on peopled (upto);
analyze peopled;
create temporary table drawn as
select number, town.* from (select number, random() * (select max(upto) from peopled) as place from generate_series(1, 60000) number) draw
cross join lateral (select * from peopled where upto >= place order by upto limit 1) town;

insert into school (uai, nom, nature, secteur, elementary, code_postal, code_insee, eleves, location, location_approximate)
select uai || substr('ABCDEFGHJKLMNPRSTUVWXYZ', uai::integer % 23 + 1, 1), 'École ' || number, 'Ecole élémentaire',
  case when number % 7 = 0 then 'privé' else 'public' end, number % 5 > 0, codes_postaux[1], code_insee, 40 + number % 300,
  st_project(location, number % 1900, radians(number % 360)), false
from (select *, lpad((10000 + number)::text, 7, '0') as uai from drawn) numbered;

insert into organisation (organisation, nom, kind, siret, trades, state, decided_at)
overriding system value
select number, 'Organisation ' || number, (array['entreprise', 'entreprise', 'entreprise', 'association', 'reconditionneur',
  'établissement d’enseignement supérieur'])[1 + number % 6], null, array['Données'], 'published', now()
from generate_series(1, 1000) number;
insert into establishment (organisation, nom, adresse, commune, code_postal, code_insee, location)
select number, 'Siège', '1 rue', nom, codes_postaux[1], code_insee, location from drawn where number <= 1000;

insert into person (id, email) select 'b' || number, 'b' || number || '@banc.test' from generate_series(1, 2000) number;
insert into resource (kind, person, title, description, reach, centre, radius, details, state)
select 'volunteer', 'b' || number, 'Volontaire ' || number, 'Une heure par semaine.', 'circle', location, 10000 + number % 5 * 10000,
  jsonb_build_object('trades', array['Formation et pédagogie'], 'availability', 'Souvent', 'seen_by', array['Les communes'],
    'grants', array['Jours de RTT'], 'halfdays', array[(array['lundi', 'mardi', 'jeudi', 'vendredi'])[1 + number % 4] || ' après-midi']),
  'draft'
from drawn where number <= 2000;
insert into employment (resource, organisation, known_as, asked_at, confirmed_at)
select resource, 1 + resource % 1000, 'Une personne', now(), case when resource % 2 = 0 then now() end from resource where kind = 'volunteer';
insert into resource (kind, venue, title, description, reach, details, state)
select 'animator', number, 'Un animateur', 'Il vient dans une école.', 'everywhere',
  jsonb_build_object('halfdays', array['mardi après-midi'], 'lessons', 2, 'km', 20, 'trains', number % 2 = 0), 'draft'
from (select number, row_number() over (order by number) as rank from venue) one where rank % 20 = 0 limit 1000;
insert into resource (kind, organisation, title, description, reach, centre, radius, departements, details, quantity, state)
select kind, 1 + number % 1000, 'Offre ' || number, 'Ce qui est offert.', reach, case when reach = 'circle' then location end,
  case when reach = 'circle' then 50000 end, case when reach = 'departements' then array[departement] else '{}' end,
  case kind when 'skills' then '{"trades": ["Formation et pédagogie"], "presence": "Dans le lieu", "trains": true}'::jsonb
    when 'goods' then '{"things": ["Ordinateurs portables"], "condition": "Neuf", "handing": "Livré au lieu", "wiped": "Oui"}'
    else jsonb_build_object('form', 'Mallette', 'subjects', array['Code et robotique'], 'level', 'Débutant', 'licence', 'CC0',
      'link', 'https://banc.test/', 'school', array['École primaire'], 'ages', array['CM1'], 'chapters', array['Une', 'Deux']) end,
  case when kind <> 'practice' then 10 end, 'draft'
from (select *, (array['skills', 'goods', 'skills', 'practice'])[1 + number % 4] as kind,
  (array['circle', 'departements', 'everywhere'])[1 + number % 3] as reach from drawn where number <= 2000) one;
select set_config('app.act', 'publish', false);
update resource set state = 'published' where state = 'draft';
drop table drawn, peopled;
analyze school;
analyze resource;
analyze establishment;
