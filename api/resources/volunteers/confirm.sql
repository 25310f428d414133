-- The employer's word on the time that it grants, given or taken back by someone who speaks for it.
-- $1 resource   $2 organisation   $3 person   $4 whether   $5 timestamptz: now
update employment set confirmed_at = case when $4 then $5::timestamptz end, confirmed_by = case when $4 then $3 end
from mandate where resource = $1 and employment.organisation = $2 and mandate.organisation = $2
  and mandate.person = $3 and role = 'delegate'
returning resource::int
