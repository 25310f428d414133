-- What the directory holds against SIRETs.
-- $1 json: [{ name, siret }], of which the first may be the organisation's own   $2 organisation, or null for a new one
select name, not is_siret(given.siret) as wrong,
  name = 'siret' and exists (select from organisation
    where organisation.siret = given.siret and organisation is distinct from $2::bigint) as taken
from json_to_recordset($1::json) as given (name text, siret text)
where given.siret is not null
