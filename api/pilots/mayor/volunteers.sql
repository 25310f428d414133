-- How many volunteers would come to a school in the middle of a commune: of those whom communes may see, by half-day, by
-- what their employers grant and by who they are. Of fewer than $2 nothing but how many: the hours of one alone would tell
-- who it is; for the same reason those who are invented are counted where nobody else is.
-- $1 code INSEE   $2 the fewest of whom more is said
with near as materialized (
  select helper.halfdays, details ->> 'status' as status, coalesce(details -> 'grants', '[]') as grants,
    confirmed_at is not null as confirmed, helper.demonstration
  from commune place
  join school_helper helper on role = 'volunteer' and st_dwithin(comes_from, place.location, 200000)
    and st_dwithin(comes_from, place.location, limit_metres)
  join resource using (resource)
  left join employment using (resource)
  where place.code_insee = $1
), reachable as materialized (
  select * from near where demonstration = (select bool_and(demonstration) from near)
), total as (
  select count(*)::int as total, coalesce(bool_or(demonstration), false) as demonstration from reachable
)
select total, demonstration,
  case when total >= $2 then (select count(*)::int from reachable where confirmed) end as confirmed,
  case when total >= $2 then (select coalesce(json_object_agg(halfday, many), '{}') from (
    select halfday, count(*)::int as many from reachable, jsonb_array_elements_text(halfdays) halfday group by 1) said) end as halfdays,
  case when total >= $2 then (select coalesce(json_object_agg(granted, many), '{}') from (
    select granted, count(*)::int as many from reachable, jsonb_array_elements_text(grants) granted group by 1) said) end as grants,
  case when total >= $2 then (select coalesce(json_object_agg(status, many), '{}') from (
    select status, count(*)::int as many from reachable where status is not null group by 1 having count(*) >= $2) said) end as statuses
from total
