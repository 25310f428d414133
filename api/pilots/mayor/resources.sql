-- What is offered to all of a commune's surroundings and of use to a pilot: people who train, machines, calls of the fund.
-- $1 code INSEE   $2 how many of each
with fitting as (
  select offered.resource, case kind when 'skills' then 'trainers' when 'goods' then 'machines' else 'calls' end as sort,
    array_position(array['circle', 'departements', 'everywhere'], reach) as breadth, updated_at
  from commune place cross join lateral resources_for(place.location, place.departement, null) offered
  where place.code_insee = $1 and (kind = 'call' or kind = 'skills' and (details ->> 'trains')::boolean
    or kind = 'goods' and details -> 'things' ?| array['Ordinateurs portables', 'Ordinateurs fixes', 'Tablettes',
      'Robots et fabrication numérique'])
), ranked as (
  select *, row_number() over (partition by sort order by breadth, updated_at desc, resource) as rank,
    count(*) over (partition by sort)::int as total
  from fitting
)
-- Not by resource_public, which is read whole where it is joined: its number is another type.
select sort, total, resource::int, title, coalesce(organisation.nom, party) as owner,
  to_char(ends_on, 'YYYY-MM-DD') as ends_on, resource.demonstration
from ranked join resource using (resource) left join organisation using (organisation)
where rank <= $2 order by sort, rank
