-- A profile that names one in other words says it by its name, so that it is said once.
-- $1 resource   $2 organisation
update resource set details = jsonb_set(details, '{employer}', to_jsonb(nom))
from organisation where resource = $1 and organisation.organisation = $2 and organisation.state = 'published'
  and details ->> 'employer' <> nom
