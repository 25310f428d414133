-- The addresses of those who speak for the parties to a version's agreement, and of those who spoke of it.   $1 int: the version
select distinct email as mail
from reference join agreement_party party using (agreement)
join mandate on mandate.role = 'party' and mandate.party = party.party
  or mandate.role = 'delegate' and mandate.organisation = party.organisation
join person on person.id = mandate.person
where reference = $1
union
select email from reference_voice join person on person.id = reference_voice.person where reference = $1
