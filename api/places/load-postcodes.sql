-- A postcode lies where the most populated of its communes does; a whole city gives way to its arrondissements.
insert into place (kind, code, label, detail, departement, codes_postaux, population, location, location_approximate, key)
select
  'postcode', code_postal,
  format('%s %s', code_postal, (array_agg(commune.nom order by population desc nulls last))[1])
    || case count(*) when 1 then '' when 2 then ' et 1 autre commune' else format(' et %s autres communes', count(*) - 1) end,
  format('%s (%s)', min(departement.nom), min(departement.code)), min(departement.code),
  array[code_postal], sum(coalesce(population, 0)),
  (array_agg(location order by population desc nulls last))[1],
  (array_agg(location_approximate order by population desc nulls last))[1],
  code_postal
from commune
join departement on departement.code = commune.departement,
unnest(codes_postaux) code_postal
where not exists (select from commune part where part.parent = commune.code_insee)
group by code_postal;
