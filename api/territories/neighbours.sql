-- What is near a territory: of a commune, the eight nearest by their middles where these are known; of any other, all that
-- have a commune within 10 km of one of its own.   $1 level   $2 code
with near as (
  select other.code_insee as code, st_distance(other.location, self.location) as metres
  from commune self
  cross join lateral (
    select * from commune other
    where other.nature = self.nature and other.code_insee <> self.code_insee and not other.location_approximate
    order by other.location <-> self.location limit 8
  ) other
  where $1 = 'commune' and self.code_insee = $2
  union all
  select neighbour, metres from territory_neighbour where level = $1 and code = $2
)
select level, code, nom, population, approximate, indicators, round(metres) as metres
from near join territory using (code) where level = $1
order by near.metres, code
