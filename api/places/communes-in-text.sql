-- The communes that an address names, for when nobody can say where its street is: by postcode, and by name at the
-- end of the text (« 12 rue Pellart Roubaix »), where French addresses have it.
-- $1 the address; $2 how many at most. Gives JSON objects as text.
with asked as (
  select commune_key($1) as key, substring($1 from '\m(\d{5})\M') as code_postal
),
words as (select code_postal, string_to_array(key, ' ') as words from asked),
endings as (
  select code_postal, array_to_string(words[first:], ' ') as ending, cardinality(words) - first + 1 as length
  from words, generate_subscripts(words, 1) first
),
found as (
  select place.number, max(length) as length, bool_or(place.codes_postaux @> array[code_postal]) as has_postcode
  from endings join place on kind = 'commune' and without_article(place.key) = without_article(ending)
  group by place.number
  union all
  select place.number, 0, true
  from asked join place on kind = 'commune' and not former and place.codes_postaux @> array[code_postal]
  where not exists (select from commune part where part.parent = place.code)
),
best as (
  select number, max(length) as length, bool_or(has_postcode) as has_postcode from found group by number
)
select json_build_object(
  'kind', 'commune', 'label', label, 'detail', detail, 'code', code,
  'lon', round(st_x(location::geometry)::numeric, 5), 'lat', round(st_y(location::geometry)::numeric, 5))::text as item
from best join place using (number)
order by has_postcode desc nulls last, length desc, population desc, number
limit $2;
