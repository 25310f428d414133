-- $1 person
select proposal::int, coalesce(venue.nom, fields ->> 'nom') as nom, state, venue.id as venue,
  to_char(proposed_at, 'YYYY-MM-DD') as since
from proposal left join venue on venue.number = proposal.venue
where person = $1 order by proposed_at desc limit 50
