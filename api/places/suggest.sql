-- What may be meant by a text being typed: communes under all their names, postcodes, départements, then venues.
-- $1 text as typed; $2 how many at most. Gives the answer's JSON and what its ETag is made of.
with asked as (
  select
    commune_key($1) as key,
    -- The last word may go on: « st » is Saint, but also the start of Strasbourg.
    case when $1 ~ '[[:alpha:]]$' then nullif(left(commune_key($1 || 'x'), -1), commune_key($1)) end as typing,
    case when $1 ~ '^\s*(\d[\d\s]*|2[abAB])\s*$' then lower(regexp_replace($1, '\s', '', 'g')) end as number,
    lower(substring($1 from '(?i)\m(\d{2,5}|2[ab])\M')) as digits,
    commune_key(regexp_replace($1, '(?i)\m(\d{2,5}|2[ab])\M', '')) as name
),
-- « Saint-Denis 93 », « 59000 Lille »: the number chooses among those of the name.
with_code as (
  select place, place_start.population, first, first and start = name as exact, 0 as level
  from asked
  join place_start on start ~>=~ name and start ~<~ (name || '~')
  -- `offset` keeps this a look-up for each: a join would read every place (10 ms).
  cross join lateral (select * from place where number = place_start.place offset 0) place
  where kind <> 'postcode' and digits is not null and name <> '' and (
    lower(departement) like digits || '%'
    or digits ~ '^\d{5}$' and codes_postaux @> array[digits]
      and not exists (select from commune part where part.parent = place.code))
),
by_start as (
  -- A postcode that the name did not have (CEDEX) is left out of `key`: what is found is then less sure.
  select found.*, case when digits is null or key <> name then 1 else 2 end as level
  from asked, unnest(array[key, typing, number]) wanted, lateral (
    select place, population, first, first and start = wanted as exact
    from place_start
    where wanted <> '' and start ~>=~ wanted and start ~<~ (wanted || '~')
    order by start = wanted and first desc, first desc, population desc
    limit 40
  ) found
),
-- « 59000 » is Lille; a number that no commune has (CEDEX) still tells the département.
by_postcode as (
  select place.number as place, place.population, not former as first, false as exact, 2 as level
  from asked join place on kind = 'commune' and codes_postaux @> array[asked.number]
  where asked.number ~ '^\d{5}$'
    and not exists (select from commune part where part.parent = place.code)
),
by_departement as (
  select place.number as place, place.population, true as first, false as exact, 3 as level
  from asked join place on kind = 'departement' and place.code = departement_of(null, coalesce(asked.number, asked.digits))
  where coalesce(asked.number, asked.digits) ~ '^\d{5}$'
    and not exists (select from place where place.code = coalesce(asked.number, asked.digits) and kind = 'postcode')
),
hits as (
  table with_code union all table by_start union all table by_postcode union all table by_departement
),
venues as (
  select * from (
    select venue_search.number, name_key
    from venue_search
    where to_tsvector('simple', name_key) @@ (nullif(replace(search_key($1), ' ', ':* & '), '') || ':*')::tsquery
      and length(search_key($1)) >= 3 and shown
    limit 200
  ) found
  order by name_key, number limit $2
),
-- Only when nothing is found: a letter too many, too few, or another.
likely as (
  select place.number as place, place.population, true as first, false as exact, 4 as level, similarity(place.key, asked.key)
  from asked join place on place.key % asked.key
  where not exists (select from hits) and not exists (select from venues)
  order by similarity(place.key, asked.key) desc, place.population desc limit $2
),
places as (
  select place, row_number() over (order by exact and level < 2 desc, level, similarity desc, exact desc, first desc, population desc, place) as rank
  from (
    select distinct on (place) *
    from (select *, 0 as similarity from hits union all table likely) hit
    order by place, level, exact desc, first desc
  ) hit
),
-- Three rows are kept for venues, and more where places leave them.
kept as (
  select rank, place from places
  where rank <= $2 - (select least(3, count(*)) from venues)
),
answer as (
  select rank, json_build_object(
    'kind', kind, 'label', label, 'detail', detail, 'code', code,
    'lon', round(st_x(location::geometry)::numeric, 5), 'lat', round(st_y(location::geometry)::numeric, 5),
    'approximate', nullif(location_approximate, false), 'population', nullif(population, 0)) as item
  from kept join place on place.number = place
  union all
  select 1000 + row_number() over (order by name_key, number), json_build_object(
    'kind', 'venue', 'label', venue.nom, 'detail', format('%s %s', venue.code_postal, venue.commune), 'code', venue.id,
    'lon', round(st_x(venue.location::geometry)::numeric, 5), 'lat', round(st_y(venue.location::geometry)::numeric, 5),
    'approximate', nullif(venue.location_approximate, false))
  from (select * from venues order by name_key, number limit $2 - (select count(*) from kept)) venues
  join venue using (number)
)
select
  (select version::text from directory) as version,
  coalesce(json_strip_nulls(json_agg(item order by rank)), '[]')::text as body
from answer;
