-- What is shown now, less the posts and missions that wait for nobody, the nearest first where a place is given, else what fits the words best, else the latest.
-- $1 kind, or null   $2 id of a venue it is for, or null   $3 $4 longitude and latitude of where it is for, or null
-- $5 organisation, or null   $6 words (websearch), or null   $7 how many   $8 how many are left out before
-- $9 trade, or null   $10 within how many metres is near
with place as (
  select venue.number as venue, venue.location as at, venue.departement from venue where venue.id = $2
  union all
  select null, st_point($3, $4)::geography, (
    select departement_of(code_insee, null) from commune where location is not null
    order by location <-> st_point($3, $4)::geography limit 1)
  where $2::text is null and $3::float8 is not null
), asked as (
  select websearch_to_tsquery('french_plain', $6) as query where $6::text is not null
), found as (
  select resource, reach, words, centre, updated_at from place cross join lateral resources_for(at, departement, venue)
  where ($1::text is null or kind = $1) and ($9::text is null or details -> 'trades' ? $9)
  union all
  select resource, null, words, null, updated_at from place cross join lateral resources_around(at, $10)
  where place.venue is null and ($1::text is null or kind = $1) and ($9::text is null or details -> 'trades' ? $9)
  union all
  select resource, reach, words, centre, updated_at from resource
  where state = 'published' and not exists (select from place) and $2::text is null
    and case when $1::text is null then kind not in (select kind from resource_kind where apart) else kind = $1 end
    and ($9::text is null or details -> 'trades' ? $9)
), kept as (
  select found.resource, count(*) over () as total,
    row_number() over (order by
      case when asked.query is not null then -ts_rank_cd(found.words, asked.query) end,
      case when exists (select from place) then array_position(array['venues', 'circle', 'departements', 'everywhere'], found.reach) end,
      case when found.reach = 'circle' then (select found.centre <-> at from place) end,
      found.updated_at desc, found.resource) as rank
  from found
  join resource_public using (resource)
  left join asked on true
  where (asked.query is null or found.words @@ asked.query)
    and (resource_public.kind not in ('post', 'mission') or found.resource in (select resource from hosting_open))
    and ($5::bigint is null or (resource_public.organisation ->> 'organisation')::bigint = $5)
  order by rank limit $7 offset $8
)
select kept.total::int, row_to_json(shown.*) as resource from kept join resource_public shown using (resource) order by rank
