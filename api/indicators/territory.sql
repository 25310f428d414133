-- The name of a territory. $1 text: the level  $2 text: its code
select nom from (
  select 'france' as level, 'FR' as code, 'France' as nom
  union all select 'region', region_code, region from departement
  union all select 'departement', code, nom from departement
  union all select 'epci', code, nom from epci
  union all select 'commune', code_insee, nom from commune
) named where level = $1 and code = $2 limit 1
