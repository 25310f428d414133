-- $1 text: what is said of an invented version
insert into reference (reference, agreement, state, title, changes, demonstration)
select 1, agreement, 'draft', 'Critères d’un lieu de référence', $1, true from agreement where slug = 'convention-2015'
