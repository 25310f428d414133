-- The commune that each address means, or why none can be said: two communes equally possible are never chosen between.
-- $1 json: [{ commune, code_postal, code_insee }] as published, any of them missing
with given as (
  select
    position, code_insee, commune_key(coalesce(commune, '')) as key,
    coalesce(code_postal, substring(commune from '\m\d{5}\M')) as code_postal
  from rows from (json_to_recordset($1::json) as (commune text, code_postal text, code_insee text))
    with ordinality as given (commune, code_postal, code_insee, position)
),
-- A postcode tells the département, and 971 those of its former parts.
asked as (
  select *,
    case
      when code_postal ~ '^971' then '{971,977,978}'
      when code_postal ~ '^9[78]' then array[left(code_postal, 3)]
      when code_postal ~ '^20' then '{2A,2B}'
      else array[left(code_postal, 2)]
    end as departements
  from given
),
named as (
  select asked.*, place.number, place.code,
    case
      when place.codes_postaux @> array[code_postal] then
        case when place.key <> asked.key then 4 when place.former then 3 else 2 end
      when place.departement = any(departements) then case when place.key = asked.key then 6 else 7 end
      when code_postal is null and place.key = asked.key then 8
    end as rank
  from asked join place on kind = 'commune' and without_article(place.key) = without_article(asked.key)
),
-- « 59100 » in place of the name, « 7e Arrondissement », or « Sarlat » for Sarlat-la-Canéda.
by_postcode as (
  select asked.*, place.number, place.code, case when place.key like asked.key || ' %' then 5 else 2 end as rank
  from asked join place on kind = 'commune' and not former and place.codes_postaux @> array[code_postal]
  where (asked.key = '' or place.key like asked.key || ' %'
      or asked.key ~ '^\d{1,2}$' and place.key like '% ' || asked.key)
    and not exists (select from commune part where part.parent = place.code)
),
-- A code is believed when the name or the postcode says the same.
coded as (
  select asked.*, place.number, place.code, case when place.key = asked.key then 0 else 1 end as rank
  from asked join place on kind = 'commune' and asked.code_insee in (place.code, place.former_code)
  where without_article(place.key) = without_article(asked.key) or place.codes_postaux @> array[code_postal]
),
best as (
  select distinct on (position) position, number, code_insee, code_postal,
    count(*) filter (where first_of_code) over same_rank as codes
  from (
    select *, row_number() over (partition by position, rank, code order by number) = 1 as first_of_code
    from (table named union all table by_postcode union all table coded) candidate
    where rank is not null
  ) candidate
  window same_rank as (partition by position, rank)
  order by position, rank, number
)
select
  commune.code_insee, commune.nom, commune.departement,
  st_x(point.location::geometry)::float8 as lon, st_y(point.location::geometry)::float8 as lat,
  point.location_approximate,
  case when best.codes is null then 'unknown' when best.codes > 1 then 'ambiguous' end as reason
from given
left join best using (position)
left join place on place.number = best.number and best.codes = 1
-- « LYON 69009 » is the 9th arrondissement, unless the whole city's code was given.
left join commune part on part.parent = place.code and part.codes_postaux @> array[best.code_postal]
  and best.code_insee is distinct from place.code
left join commune on commune.code_insee = coalesce(part.code_insee, place.code)
left join lateral (
  select coalesce(part.location, place.location) as location,
    coalesce(part.location_approximate, place.location_approximate) as location_approximate
) point on true
order by position;
