-- The parties to the agreements that someone speaks in, or to all that are signed.   $1 person   $2 whether they run the directory
select agreement_party::int, name, title as agreement_title, slug as agreement_slug, speaks_for($1, agreement_party) as mine
from agreement_party one join agreement using (agreement)
where signed_on is not null and ($2 or exists (
  select from agreement_party side where side.agreement = one.agreement and speaks_for($1, side.agreement_party)))
order by signed_on, agreement, place
