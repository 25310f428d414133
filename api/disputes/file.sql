-- $1 dispute   $2 entry   $3 person, who speaks for a party to its agreement
select encode(file, 'base64') as data, file_type as type, file_name as name
from dispute_word join dispute one using (dispute)
where dispute = $1 and entry = $2 and file is not null and exists (
  select from agreement_party side where side.agreement = one.agreement and speaks_for($3, side.agreement_party))
