-- The rank of each figure of a territory among those of its level in another, 1 being the best.
-- $1 level   $2 code   $3 level of the other   $4 its code   $5 json: {indicator: 1 where more is better, -1 where less is}
with sibling as (
  select indicators from territory
  where level = $1 and case $3 when 'france' then city is null when 'region' then region = $4
    when 'departement' then departement = $4 and city is null else city = $4 end
), self as (
  select indicators from territory where level = $1 and code = $2
)
select asked.key as id, 1 + count(*) filter (where (sibling.indicators ->> asked.key)::float8 * asked.value::integer
    > (self.indicators ->> asked.key)::float8 * asked.value::integer)::int as rank,
  count(sibling.indicators ->> asked.key)::int as of,
  count(*) filter (where sibling.indicators -> asked.key = self.indicators -> asked.key)::int - 1 as ties
from self, json_each_text($5::json) asked, sibling
where self.indicators ->> asked.key is not null
group by asked.key
