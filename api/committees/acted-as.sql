-- As whom someone acts in a committee, its name, and who else is told of it: those who speak for the parties that they do not speak
-- for, and whoever runs the directory.   $1 slug   $2 person
select name_in_committee($2, committee) as by, committee.name as committee_name, array(
  select mail from spokesperson whom
  where whom.agreement = committee.agreement and not speaks_for($2, agreement_party) and whom.person <> $2
  union
  select email from mandate join person on person.id = mandate.person where role = 'operator' and mandate.person <> $2
) as others
from committee where slug = $1
