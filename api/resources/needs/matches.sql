-- The published organisations that fit a need, best first: trades in common, nearness, what they have done well.
-- Those that were told of it, have answered, hear of no need or have no delegate to write to are left out; an invented need
-- shows invented ones, to whom nothing is sent.
-- Of 20,000 organisations with two establishments each, 9,055 have a trade and 3,122 fit: 175 ms. `fit` is materialized
-- so that each distance is measured once, not at each comparison (545 ms).
-- $1 resource   $2 how many
with need as (
  select resource, resource.demonstration as is_invented, resource.organisation as asker, array(select jsonb_array_elements_text(details -> 'trades')) as trades from resource where resource = $1
), place as materialized (
  select at, departement from need_places($1)
), area as (
  select array_agg(departement) filter (where departement is not null) as departements from place
), fit as materialized (
  select organisation, nom, kind, demonstration, one.departements <> '{}' as local,
    array(select trade from unnest(need.trades) trade where trade = any(one.trades)) as shared,
    (select count(*) from uptake where uptake.organisation = one.organisation and uptake.kind = 'need' and state = 'done')
      as done,
    (select min(st_distance(location, at, false)) from establishment cross join place
      where establishment.organisation = one.organisation) as distance
  from need cross join area
  join organisation one on one.trades && need.trades
  where one.state = 'published' and hears_needs and one.organisation is distinct from asker
    and (one.departements = '{}' or area.departements is null or one.departements && area.departements)
    and (exists (select from mandate where mandate.organisation = one.organisation and role = 'delegate')
      or (is_invented and one.demonstration))
    and not exists (select from solicitation told where told.resource = $1 and told.organisation = one.organisation)
    and not exists (select from uptake where uptake.resource = $1 and uptake.organisation = one.organisation)
)
select organisation::int, nom, kind, shared, round(distance)::int as distance, local, done::int, demonstration from fit
order by cardinality(shared) desc, distance <= 50000 desc nulls last, done desc, distance nulls last, local desc, nom,
  organisation
limit $2
