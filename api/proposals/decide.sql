-- $1 proposal   $2 published, refused or known   $3 id of the venue that it is, or null   $4 answer, or null
-- $5 who decides   $6 timestamptz: now
update proposal set state = $2, venue = (select number from venue where id = $3), answer = $4, decided_by = $5,
  decided_at = $6
from person
where proposal = $1 and state = 'new' and person.id = proposal.person
returning fields, keeps, person.id as person, person.email as mail, proposal.venue is not null as found
