-- What the other parties say of it, and the marks that it shows, as wide as one another.   $1 communication
with marks as (
  insert into communication_mark (communication, version, place, agreement_party, width, unit, set_at)
  select $1::bigint, 1, party.place, party.agreement_party, 30, 'mm', 'en tête, côte à côte'
  from communication join agreement_party own using (agreement_party) join agreement_party party on party.agreement = own.agreement
  where communication = $1
)
insert into communication_word (communication, version, agreement_party, aspect, approves)
select communication, 1, party.agreement_party, aspect, true
from communication join agreement_party own using (agreement_party)
join agreement_party party on party.agreement = own.agreement and party.agreement_party <> own.agreement_party
cross join unnest(array['contenu', 'forme']) aspect
where communication = $1
