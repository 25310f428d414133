-- A territory, with what it is of.   $1 level   $2 code
select level, code, nom, population, approximate, departement, region, epci, city, indicators
from territory where level = $1 and code = $2
