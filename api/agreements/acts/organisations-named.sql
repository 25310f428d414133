-- The organisations of the directory of a name; where none is of that very name, those whose name has it. $1 text: what is typed
with found as (
  select organisation::int, nom, search_key(nom) = search_key($1) as exact from organisation
  where state = 'published' and search_key($1) <> '' and search_key(nom) like '%' || search_key($1) || '%'
)
select organisation, nom, exact from found where exact or not exists (select from found where exact)
order by nom, organisation limit 6
