-- Every version of the State's checklist, the latest first.
select version, to_char(said_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as said_on, items
from promotion_checklist order by version desc
