-- The parties to the signed agreements that someone speaks in.   $1 person
select agreement_party::int, name, title as agreement_title, slug as agreement_slug, speaks_for($1, agreement_party) as mine
from agreement_party one join agreement using (agreement)
where signed_on is not null and exists (
  select from agreement_party side where side.agreement = one.agreement and speaks_for($1, side.agreement_party))
order by signed_on, agreement, place
