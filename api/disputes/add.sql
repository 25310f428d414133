-- By who speaks for the party that opens it, against another of the same agreement, that is signed.
-- $1 agreement_party that opens it   $2 the other   $3 number of the letter   $4 day it was sent   $5 object   $6 summary   $7 person
insert into dispute (agreement, opened_by, against, letter, sent_on, object, summary, person)
select own.agreement, own.agreement_party, other.agreement_party, $3, $4, $5, $6, $7
from agreement_party own join agreement using (agreement)
join agreement_party other on other.agreement = own.agreement and other.agreement_party = $2
where own.agreement_party = $1 and signed_on is not null and speaks_for($7, own.agreement_party)
returning dispute::int
