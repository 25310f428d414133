-- $1 claim   $2 granted   $3 answer, or null   $4 who decides   $5 timestamptz: now
update claim set state = case when $2 then 'granted' else 'refused' end, answer = $3, decided_by = $4, decided_at = $5
from venue, person
where claim = $1 and state = 'pending' and venue.number = claim.venue and person.id = claim.person
returning venue.number::int, venue.id as venue, venue.nom, person.id as person, person.email as mail
