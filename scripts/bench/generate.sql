-- Fills an empty directory with bench.count venues around the communes of France in proportion to their inhabitants,
-- offering the services in very unequal shares. No history, and the indexes last, as a restored dump would be.
alter table venue disable trigger record_inserted;
drop index venue_search_nearest, venue_search_box, venue_search_facets, venue_search_departement, venue_search_commune,
  venue_search_name, venue_search_timetable;
select setseed(0.59);

create temporary table weighted as
select commune.*, sum(population + 100) over (order by code_insee)::float8 as upto
from commune where nature <> 'deleguee' and codes_postaux <> '{}';
create index on weighted (upto);
analyze weighted;

insert into venue (id, source_id, source, nom, commune, code_postal, code_insee, adresse, location, date_maj, telephone,
  horaires, services, frais_a_charge, typologie, publics_specifiquement_adresses, itinerance)
select 'b' || draw.number, 'b' || draw.number, 'mesure',
  (array['Médiathèque', 'France Services', 'Espace numérique', 'Centre social', 'Mairie'])[1 + draw.number % 5] || ' ' || town.nom || ' ' || draw.number,
  town.nom, town.codes_postaux[1], town.code_insee, draw.number || ' rue de la Mairie',
  st_point(st_x(town.location::geometry) + (random() - 0.5) * 0.05, st_y(town.location::geometry) + (random() - 0.5) * 0.05)::geography,
  date '2024-01-01' + (draw.number % 800)::int, '+33199000000',
  -- Some 5,000 ways of writing the week, as among 13,000 real venues; one in five says nothing, one in a thousand is
  -- open at night.
  case
    when random() < 0.2 then null
    when random() < 0.001 then 'Fr,Sa 22:00-04:00; PH off'
    else format('Mo-Fr %s:%s-12:%s,1%s:00-17:%s; Sa 10:00-%s:00; PH off', lpad((7 + draw.number % 4)::text, 2, '0'),
      lpad((draw.number % 6 * 10)::text, 2, '0'), lpad((draw.number % 5 * 10)::text, 2, '0'), 3 + draw.number % 2,
      lpad((draw.number % 6 * 10)::text, 2, '0'), 11 + draw.number % 3)
  end,
  array_remove(array[
    case when random() < 0.7 then 'Maîtrise des outils numériques du quotidien' end,
    case when random() < 0.4 then 'Aide aux démarches administratives' end,
    case when random() < 0.3 then 'Accès internet et matériel informatique' end,
    case when random() < 0.05 then 'Loisirs et créations numériques' end,
    case when random() < 0.001 then 'Acquisition de matériel informatique à prix solidaire' end], null),
  array[case when random() < 0.9 then 'Gratuit' else 'Payant' end],
  array[case when random() < 0.0002 then 'FABLAB' when random() < 0.3 then 'RFS' else 'BIB' end],
  array_remove(array[case when random() < 0.1 then 'Seniors' end], null),
  case when draw.number % 100 = 0 then array['Itinérant'] else '{}' end
from (select number, random() * (select max(upto) from weighted) as place
  from generate_series(1, current_setting('bench.count')::int) number) draw
cross join lateral (select * from weighted where upto >= place order by upto limit 1) town
order by st_geohash(town.location::geometry);

-- One in a hundred moves, between five places around; indexed with their venues.
alter table stop disable trigger keep_stops;
insert into stop (venue, label, commune, code_postal, code_insee, adresse, location, horaires)
select number, 'Mairie', commune, code_postal, code_insee, adresse,
  st_point(st_x(location::geometry) + (random() - 0.5) * 0.4, st_y(location::geometry) + (random() - 0.5) * 0.4)::geography,
  (array['Mo', 'Tu', 'We', 'Th', 'Fr'])[place] || ' 09:00-12:00'
from venue cross join generate_series(1, 5) place
where 'Itinérant' = any(itinerance);
update venue set date_maj = date_maj where 'Itinérant' = any(itinerance);
alter table stop enable trigger keep_stops;

create index venue_search_nearest on venue_search using gist (location, facets gist__int_ops);
create index venue_search_box on venue_search using gist ((location::geometry), facets gist__int_ops);
create index venue_search_facets on venue_search using gin (facets gin__int_ops);
create index venue_search_departement on venue_search (departement, number);
create index venue_search_commune on venue_search (code_insee, number);
create index venue_search_timetable on venue_search (timetable);
create index venue_search_name on venue_search using gin (to_tsvector('simple', name_key));
alter table venue enable trigger record_inserted;
analyze venue;
analyze venue_search;
analyze name_word;
