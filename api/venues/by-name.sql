-- The venues whose name resembles what was typed, the most alike first.
-- $1 facets wanted (query_int)   $2 $3 $4 $5 west, south, east, north   $6 code INSEE   $7 département   $8 name
-- $9 how many   $10 $11 unlikeness and number of the last venue already given, null at first
select number::float8, unlikeness
from (
  select number, 1 - word_similarity(search_key($8), name_key)::float8 as unlikeness
  from venues_matching($1, $2, $3, $4, $5, $6, $7, $8, null, null)
) compared
where $10::float8 is null or (unlikeness, number) > ($10::float8, $11::bigint)
order by unlikeness, number
limit $9
