-- $1 practice   $2 person
select exists (select from mandate where person = $2 and (
    (role = 'delegate' and mandate.organisation = resource.organisation)
    or (role = 'steward' and mandate.venue = resource.venue)
    or (role = 'party' and mandate.party = resource.party))) as owns
from resource where resource = $1 and kind = 'practice'
