-- $1 slug   $2 member   $3 the version read   $4 body   $5 office   $6 whether who sits is said   $7 their mail, or null
-- $8 begins_on   $9 ends_on
update committee_member set body = $4, office = $5, begins_on = $8, ends_on = $9, version = committee_member.version + 1,
  person = case when $6 then (select id from person where email = $7) else person end
from committee
where committee.committee = committee_member.committee and slug = $1 and member = $2 and committee_member.version = $3
returning committee_member.version
