-- The seal of a version, and whom to tell: those who speak for the parties, and the seats that validated.   $1 meeting   $2 number
select hash, slug as committee, committee.name,
  array(select distinct email from person join mandate on mandate.person = person.id join agreement_party party on party.agreement = committee.agreement
    where speaks_for(person.id, party.agreement_party)
    union select email from minutes_seat_validation said join committee_member using (member) join person on person.id = committee_member.person
    where said.meeting = $1 and said.number = $2) as mails
from minutes_seal join committee using (committee) where meeting = $1 and number = $2
