-- By who speaks for the party that proposed it.   $1 communication   $2 version that was read   $3 person   $4 timestamptz: now
update communication one set published_at = $4,
  checklist = case when party.party = 'État' then (select version from current_checklist()) end
from agreement_party party
where party.agreement_party = one.agreement_party and one.communication = $1 and one.version = $2
  and published_at is null and withdrawn_at is null and speaks_for($3, one.agreement_party)
returning one.communication
