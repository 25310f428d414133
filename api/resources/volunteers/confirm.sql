-- The employer's word on the time that it is asked to grant, by someone who speaks for it: yes, or no and why.
-- $1 resource   $2 organisation   $3 person   $4 whether   $5 timestamptz: now   $6 why not, or null
update employment set confirmed_at = case when $4 then $5::timestamptz end, confirmed_by = case when $4 then $3 end,
  refused_at = case when not $4 then $5::timestamptz end, refused_for = $6
from mandate where resource = $1 and employment.organisation = $2 and mandate.organisation = $2
  and mandate.person = $3 and role = 'delegate' and asked_at is not null
returning resource::int, (select nom from organisation where organisation = $2) as nom
