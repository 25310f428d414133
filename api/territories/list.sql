-- The codes of the territories of a level, in some order, a page of them; how many there are in all.
-- $1 level   $2 level of what they are in, or null   $3 its code   $4 nom, population or an indicator   $5 boolean: downwards
-- $6 how many   $7 how many to pass over
with kept as (
  select *, lower(unaccent('unaccent', nom)) as key,
    case $4 when 'nom' then 0 when 'population' then population::float8 else (indicators ->> $4)::float8 end as figure
  from territory
  where level = $1
    -- Arrondissements are shown in their city alone.
    and (city is null or $2 = 'commune')
    and case $2
      when 'commune' then city = $3
      when 'epci' then level = 'commune' and epci = $3
      when 'departement' then case level
        when 'epci' then exists (select from commune where commune.epci = code and commune.departement = $3)
        when 'commune' then departement = $3 end
      when 'region' then case level
        when 'epci' then exists (select from commune join departement on departement.code = commune.departement
          where commune.epci = territory.code and region_code = $3)
        when 'region' then false
        else region = $3 end
      else true end
), ranked as (
  select *, row_number() over (order by case when $5::boolean then -figure else figure end nulls last,
    case when not $5 then key end, case when $5 then key end desc, code) as place
  from kept
)
select (select count(*) from kept)::int as total,
  (select coalesce(array_agg(code order by place), '{}') from ranked
  where place > $7::integer and place <= $7 + $6::integer) as codes
