-- The territories of a name or of a code; where none is of that very name, those whose name begins so. $1 text: what is typed
with asked as (
  select search_key($1) as key, upper(trim($1)) as code
), found as (
  select level, named_territory.code, nom, search_key(nom) = key or named_territory.code = asked.code as exact
  from named_territory cross join asked
  where level <> 'france' and key <> '' and (named_territory.code = asked.code or search_key(nom) like key || '%')
)
select level, code, nom, exact from found where exact or not exists (select from found where exact)
order by array_position(array['region', 'departement', 'epci', 'commune'], level), nom, code limit 6
