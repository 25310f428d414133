-- Applications to invented missions, of nobody. `app.now` is said before.
-- $1 int[]: of four missions, which   $2 how many to each at most
insert into application (resource, state, sent_at, changed_at)
select resource, 'sent', moment_said(), moment_said()
from (select resource, row_number() over (order by resource)::integer as place from resource
  where kind = 'mission' and demonstration and state = 'published') mission
cross join lateral generate_series(1, 1 + place % $2::integer)
where place % 4 = any($1)
