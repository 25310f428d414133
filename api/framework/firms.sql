-- Organisations whose trades answer what a small firm needs: the nearest first where a place is given, else those that
-- have the most of these trades.
-- $1 text[]: trades   $2 $3 longitude and latitude, or nulls   $4 radius in metres   $5 how many
-- With a place: those with an establishment within, or that say they act in its département, or everywhere.
with asked as (
  select case when $2::float8 is not null then st_point($2, $3)::geography end as at
), here as (
  select departement from commune, asked where at is not null and location is not null order by location <-> at limit 1
), matching as (
  select organisation.organisation, nom, kind, trades, nearest.commune, nearest.distance, demonstration
  from asked, organisation
  left join lateral (
    select commune, st_distance(location, (select at from asked)) as distance from establishment
    where establishment.organisation = organisation.organisation order by distance, establishment limit 1
  ) nearest on true
  where state = 'published' and trades && $1 and (at is null or distance <= $4
    or departements = '{}' or departements && array(select departement from here))
)
select organisation::int, nom, kind, commune, round(distance)::int as distance, demonstration,
  array(select trade from unnest(trades) trade where trade = any($1)) as trades,
  (select coalesce(json_agg(json_build_object('resource', resource, 'title', title) order by resource), '[]')
    from (select resource, title from resource where resource.organisation = matching.organisation
      and state = 'published' and kind = 'skills' and details -> 'trades' ?| $1 order by resource limit 3) offered) as offers
from matching
order by distance, cardinality(array(select trade from unnest(trades) trade where trade = any($1))) desc, nom, organisation
limit $5
