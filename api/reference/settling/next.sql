-- The venues that come next in going through all; no row when all have been.   $1 int: how many
select array_agg(number::text order by number) as numbers
from (select number from venue, standing_state where number > after order by number limit $1) next
having count(*) > 0
