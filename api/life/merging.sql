-- What merging a venue into another would bring along.
-- $1 id of the one that goes   $2 id of the one that stays
select st_distance(going.location, staying.location)::float8 as distance,
  going.location_approximate or staying.location_approximate as approximate,
  (select count(*) from mandate where venue = going.number and role = 'steward')::int as stewards,
  (select count(*) from mandate join mandate kept using (person)
    where mandate.venue = going.number and kept.venue = staying.number)::int as in_both,
  (select count(*) from report where report.number = going.number and state = 'new')::int as reports,
  (select count(*) from stop where venue = going.number)::int as stops,
  (select count(*) from venue follower where follower.merged_into = going.number)::int as followers
from venue going, venue staying where going.id = $1 and staying.id = $2
