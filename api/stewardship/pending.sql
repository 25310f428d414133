-- Claims that wait, the oldest first, with what helps to decide.
-- $1 how many
select claim::int, venue.id as venue, venue.nom, venue.commune, venue.courriels, venue.site_web, person.email as mail,
  message, to_char(claimed_at, 'YYYY-MM-DD') as claimed,
  (select count(*)::int from mandate where mandate.venue = venue.number) as stewards
from claim
join venue on venue.number = claim.venue
join person on person.id = claim.person
where state = 'pending' order by claimed_at limit $1
