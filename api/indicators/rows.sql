-- The figures of an indicator for every territory of a level; of communes and EPCI, those that have one.
-- $1 text: the indicator  $2 text: the level  $3 int: the year  $4 text, $5 text: the territory that one looks in, or null
with figure as (
  select * from indicator_figures($1, make_date($3::int, 1, 1), make_date($3::int + 1, 1, 1)) where level = $2
), named as (
  select distinct region_code as code, region as nom from departement where $2 = 'region'
  union all
  select code, nom from departement where $2 = 'departement'
  union all
  select code, nom from epci where $2 = 'epci' and code in (select territory from figure)
  union all
  select code_insee, nom from commune where $2 = 'commune' and code_insee in (select territory from figure)
), known as (
  select exists (select from figure) or exists (select from indicator_run where code = $1 and failure is null
    and period >= greatest(make_date($3::int, 1, 1), (select indicator_since($1))) and (select indicator_since($1)) is not null and period < make_date($3::int + 1, 1, 1)) as is,
    (select statement !~* '\mnumerator\M' from indicator_now where code = $1) as adds
)
select named.code, named.nom, coalesce(value, case when known.is and adds then 0 end) as value,
  case $2 when 'commune' then (select parent from commune where code_insee = named.code) end as part_of
from named cross join known left join figure on figure.territory = named.code
where $4::text is null or exists (
  select from territory_member own join territory_member holder using (code_insee)
  where own.level = $2 and own.code = named.code and holder.level = $4 and holder.code = $5)
order by value desc nulls last, named.nom
limit 2000
