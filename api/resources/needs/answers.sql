-- What was answered to a need, side by side; those to be chosen first.
-- $1 resource
with need as (
  select resource, array(select jsonb_array_elements_text(details -> 'trades')) as trades from resource where resource = $1
), place as materialized (
  select at from need_places($1)
)
select uptake::int, one.organisation::int, nom, one.kind, one.trades, message, uptake.state,
  uptake.details ->> 'outcome' as outcome, to_char(uptake.created_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as since,
  array(select trade from unnest(need.trades) trade where trade = any(one.trades)) as shared,
  (select round(min(st_distance(location, at, false)))::int from establishment cross join place
    where establishment.organisation = one.organisation) as distance,
  (select count(*) from uptake other where other.organisation = one.organisation and other.kind = 'need'
    and other.state = 'done' and other.resource <> $1)::int as done
from need join uptake using (resource) join organisation one using (organisation)
order by array_position(array['asked', 'chosen', 'done', 'declined', 'withdrawn'], uptake.state), distance nulls last, uptake
limit 200
