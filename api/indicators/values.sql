-- All figures of an indicator at a level, period by period. $1 text: the indicator  $2 text: the level
-- $3 text, $4 text: the territory that one looks in, or null. What was before anything was recorded is unknown.
select to_char(period, 'YYYY-MM-DD') as period, complete, level, figure.territory as code, named.nom,
  case when period >= (select indicator_since($1)) then value end as value, figure.version,
  case level when 'commune' then (select parent from commune where code_insee = figure.territory) end as part_of
from indicator_value figure join indicator_run using (code, period)
left join lateral (
  select nom from (
    select 'france' as of_level, 'FR' as of_code, 'France' as nom
    union all (select 'region', region_code, region from departement where region_code = figure.territory limit 1)
    union all select 'departement', departement.code, nom from departement where departement.code = figure.territory
    union all select 'epci', epci.code, nom from epci where epci.code = figure.territory
    union all select 'commune', code_insee, nom from commune where code_insee = figure.territory
  ) all_of where of_level = $2
) named on true
where figure.code = $1 and level = $2 and ($3::text is null or exists (
  select from territory_member own join territory_member holder using (code_insee)
  where own.level = $2 and own.code = figure.territory and holder.level = $3 and holder.code = $4))
order by period, figure.territory
limit 200000
