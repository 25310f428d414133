-- The help that volunteers gave to the venues someone keeps: numbers alone.
-- $1 person
select venue.id, venue.nom, sum(hours)::int as hours, count(*)::int as times, to_char(max(given_on), 'YYYY-MM-DD') as last
from mandate join volunteering using (venue) join venue on venue.number = volunteering.venue
where person = $1 and role = 'steward' group by venue.id, venue.nom order by venue.nom
