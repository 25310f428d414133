-- Venues that are not closed, each once: one that moves is where it stops next. $1 timestamptz: now
select search.number as key, search.location::geometry as geometry, search.date_maj as day_of_update, search.facets,
  public.*
from venue_search search join venue_public public using (number)
where search.shown
