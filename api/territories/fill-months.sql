-- What venues tell of the months before the first that was kept: how many the directory had, of those that it still knows,
-- by the commune that they are in today. Nobody knows any more how far they were, or where those stopped that move.
-- $1 timestamptz: now
with life as (
  select number, code_insee, departement, date_trunc('month', created_at at time zone 'Europe/Paris') as entered,
    date_trunc('month', closed_on::timestamp) as left_in
  from venue where not exists (select from territory_month)
), lived as (
  select number, code_insee, departement, month
  from life cross join lateral generate_series(entered,
    least(left_in, date_trunc('month', $1::timestamptz at time zone 'Europe/Paris')) - interval '1 month', interval '1 month') month
), written as (
  insert into territory_month (level, code, month, venues)
  select level, code, month, count(*)
  from (
    select level, code, month from lived join territory_member using (code_insee) where level in ('epci', 'commune')
    union all select 'departement', departement, month from lived
    union all select 'region', region_code, month from lived join departement on departement.code = lived.departement
    union all select 'france', 'FR', month from lived
  ) each
  where code is not null
  group by level, code, month
  returning 1
)
select count(*)::int as lines from written
