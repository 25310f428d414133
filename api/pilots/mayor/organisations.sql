-- The organisations that have an establishment around the middle of a commune, each once, at its nearest: higher education,
-- refurbishers of machines, and the others.
-- $1 code INSEE   $2 within how many metres   $3 how many of each
with nearest as (
  select distinct on (organisation) organisation::int, organisation.nom, organisation.kind, trades, demonstration,
    case organisation.kind when 'établissement d’enseignement supérieur' then 'higher' when 'reconditionneur' then 'refurbishers'
      else 'companies' end as sort,
    establishment.commune, st_x(establishment.location::geometry) as lon, st_y(establishment.location::geometry) as lat,
    round(st_distance(establishment.location, place.location))::int as metres
  from commune place
  join establishment on st_dwithin(establishment.location, place.location, $2)
  join organisation using (organisation)
  where place.code_insee = $1 and state = 'published'
  order by organisation, st_distance(establishment.location, place.location), establishment
), ranked as (
  select *, row_number() over (partition by sort order by metres, organisation) as rank,
    count(*) over (partition by sort)::int as total
  from nearest
)
select sort, total, organisation, nom, kind, commune, lon, lat, metres, trades, demonstration,
  array(select network from membership where membership.organisation = ranked.organisation order by network) as networks,
  array(select distinct kind from resource where resource.organisation = ranked.organisation and state = 'published'
    and kind in (select kind from resource_kind where open) order by kind) as offers
from ranked where rank <= $3 order by sort, rank
