-- Takes a proposal back, or a communication that is published: then any party to its agreement may.
-- $1 communication   $2 agreement_party   $3 reason   $4 person   $5 timestamptz: now
update communication one set withdrawn_at = $5, withdrawn_reason = $3, withdrawn_by = party.agreement_party
from agreement_party own join agreement_party party using (agreement)
where own.agreement_party = one.agreement_party and communication = $1 and party.agreement_party = $2
  and withdrawn_at is null and speaks_for($4, party.agreement_party)
  and (published_at is not null or party.agreement_party = one.agreement_party)
returning communication
