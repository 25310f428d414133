-- Every party to the agreement, of which the last seals.   $1 meeting
insert into minutes_validation (meeting, number, agreement_party, digest)
select meeting, 1, agreement_party, minutes_digest(meeting, 1)
from meeting join committee using (committee) join agreement_party using (agreement) where meeting = $1
