-- Invented venues whose animators go to schools: the two nearest to each commune given, and one in fifteen of the others.
-- $1 text[]: codes INSEE
with venues as (
  select number, location, row_number() over (partition by departement order by id) as rank
  from venue where demonstration and services <> '{}' and closed_on is null and not 'Itinérant' = any(itinerance)
    and location is not null
)
select distinct number::int from (
  select number from commune cross join lateral (
    select number from venues order by venues.location <-> commune.location limit 2) near
  where code_insee = any($1::text[])
  union all
  select number from venues where rank % 15 = 3
) chosen order by 1
