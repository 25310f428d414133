-- The last change that was noted, and the last that is not kept any more; both are 1 where there was none.
select greatest(changes_forgotten, (select max(change) from venue_change))::text as latest,
  changes_forgotten::text as forgotten
from directory
