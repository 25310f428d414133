-- The organisations that were told of a need, and what became of it.
-- $1 resource
select told.organisation::int, nom, reason, to_char(sent_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as sent,
  case when exists (select from uptake where uptake.resource = $1 and uptake.organisation = told.organisation)
    then 'answered' when declined_at is not null then 'declined' when seen_at is not null then 'seen' else 'sent' end as state
from solicitation told join organisation using (organisation) where told.resource = $1 order by sent_at, nom
