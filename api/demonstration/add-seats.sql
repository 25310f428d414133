-- $1 json: seats, each of a committee by its slug, and of a party by its name or of a college
insert into committee_member (committee, agreement_party, college, body, office, begins_on, ends_on, demonstration)
select committee, (select agreement_party from agreement_party party where party.agreement = committee.agreement and party.name = seat.party),
  college, body, office, begins_on, ends_on, true
from json_to_recordset($1::json) as seat (slug text, party text, college text, body text, office text, begins_on date, ends_on date)
join committee using (slug)
