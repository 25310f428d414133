-- What an archive says of the directory that it holds.
select directory.version::float8 as version,
  (select count(distinct number) from venue_search where coming)::int as venues,
  exists (select from venue where demonstration) as demonstration
from directory
