-- Keeps what a statement said of a period, summed to every territory that its communes or départements are of; says how many
-- figures have changed.
-- $1 text: the indicator  $2 date: the period's first day  $3 int: the version  $4 json: what it said  $5 boolean: a ratio
with said as (
  select * from json_to_recordset($4::json) as said (code_insee text, departement text, value float8, numerator float8, denominator float8)
), placed as (
  select member.level, member.code as territory, said.value, numerator, denominator
  from said join territory_member member using (code_insee)
  union all
  select of_territory.level, of_territory.code, value, numerator, denominator from said join departement whole on whole.code = said.departement
  cross join lateral (values ('departement', whole.code), ('region', whole.region_code), ('france', 'FR')) of_territory (level, code)
  where said.code_insee is null
  union all
  -- Of no territory that is known: of France.
  select 'france', 'FR', value, numerator, denominator from said
  where case when code_insee is not null then code_insee not in (select commune.code_insee from commune)
    else coalesce(departement, '') not in (select code from departement) end
  union all
  select 'france', 'FR', 0, 0, 0
), summed as (
  select level, territory, case when $5::boolean then sum(numerator) / nullif(sum(denominator), 0) else sum(value) end as value
  from placed group by level, territory
), now_is as (
  select * from summed where value is not null
), gone as (
  -- By a hash, whatever the statistics: as `not exists`, right after the first figures and before any statistics of them, each
  -- line was compared with each other, 197 s for 33,000 of them.
  delete from indicator_value old where code = $1 and period = $2::date
    and (level, territory) not in (select level, territory from now_is)
  returning 1
), written as (
  insert into indicator_value as old (code, level, territory, period, value, version)
  select $1, level, territory, $2::date, value, $3::int from now_is
  on conflict (code, period, level, territory) do update set value = excluded.value, version = excluded.version
  where (old.value, old.version) is distinct from (excluded.value, excluded.version)
  returning 1
)
select ((select count(*) from gone) + (select count(*) from written))::int as changed
