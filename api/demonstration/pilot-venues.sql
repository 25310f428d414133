-- Invented venues whose animators go to schools: the three nearest to each commune given, and one in fifteen of the others.
-- $1 text[]: codes INSEE
with venues as (
  select number, location, row_number() over (partition by departement order by id) as rank
  from venue where demonstration and services <> '{}' and closed_on is null and not 'Itinérant' = any(itinerance)
    and location is not null
)
select number::int, bool_or(near) as near from (
  select number, true as near from commune cross join lateral (
    select number from venues order by venues.location <-> commune.location limit 3) nearest
  where code_insee = any($1::text[])
  union all
  select number, false from venues where rank % 15 = 3
) chosen group by number order by 1
