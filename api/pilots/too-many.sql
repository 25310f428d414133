-- The schools of an application of which it counts half as many pupils again as the national directory knows, at least: numbers
-- there are of the year before, and of all its classes. $1 pilot
select uai, eleves, sum(pupils)::int as pupils
from school_class join school using (uai)
where pilot = $1 and eleves > 0 group by uai, eleves having sum(pupils) > eleves * 1.5 order by uai
