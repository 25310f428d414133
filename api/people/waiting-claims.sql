-- Venues that someone says they run, and about which nobody has decided yet.
-- $1 person
select venue.id as venue, venue.nom, to_char(claimed_at, 'YYYY-MM-DD') as since
from claim join venue on venue.number = claim.venue
where person = $1 and state = 'pending' order by claimed_at
