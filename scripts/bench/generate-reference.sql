-- Criteria that are in force, invented, and a draft that asks more.
insert into reference (reference, agreement, state, title, demonstration)
select 1, agreement, 'draft', 'Critères inventés', true from agreement where slug = 'convention-2015';
insert into criterion (code) values ('C1'), ('C2'), ('C3'), ('C4');
insert into reference_criterion (reference, code, place, name, why, mandatory, kind, test) values
  (1, 'C1', 1, 'Horaires publiés', 'Pour la mesure.', true, 'registry', '{"field": "horaires", "is": "filled"}'),
  (1, 'C2', 2, 'Accueil gratuit', 'Pour la mesure.', true, 'registry', '{"field": "frais_a_charge", "contains": ["Gratuit"]}'),
  (1, 'C3', 3, 'Fiche tenue à jour', 'Pour la mesure.', false, 'registry', '{"field": "date_maj", "within_months": 12}');
update reference set state = 'adopted', adopted_on = current_date, in_force_from = current_date where reference = 1;
update reference set state = 'in_force' where reference = 1;
insert into reference (reference, agreement, state, title, demonstration)
select 2, agreement, 'draft', 'Critères inventés', true from agreement where slug = 'convention-2015';
insert into reference_criterion (reference, code, place, name, why, mandatory, kind, test) values
  (2, 'C1', 1, 'Horaires publiés', 'Pour la mesure.', true, 'registry', '{"field": "horaires", "is": "filled"}'),
  (2, 'C3', 2, 'Fiche tenue à jour', 'Pour la mesure.', true, 'registry', '{"field": "date_maj", "within_months": 12}'),
  (2, 'C4', 3, 'Joignable', 'Pour la mesure.', true, 'registry', '{"field": "services", "is": "filled"}');
