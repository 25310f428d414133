-- A draft that says what the last adopted version says; an empty one where there is none.   $1 slug of the agreement
insert into reference (reference, agreement, state, title)
select coalesce((select max(reference) from reference), 0) + 1, agreement, 'draft',
  coalesce((select title from reference where state <> 'draft' order by reference desc limit 1),
    'Critères d’un lieu de référence')
from agreement where slug = $1
returning reference as version, revision
