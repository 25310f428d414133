-- Decides the reports of one thing that were read, once; the addresses they left have done their work.
-- $1 resource, or null   $2 organisation, or null   $3 reports   $4 handled or rejected   $5 answer, or null
-- $6 who decides   $7 timestamptz: now   $8 in which role
with before as (
  select report, mail from report
  where report = any($3::bigint[]) and state = 'new' and (resource = $1 or organisation = $2) for update
)
update report set state = $4, answer = $5, decided_by = $6, decided_at = $7, decided_as = $8, mail = null, consent_at = null
from before where report.report = before.report
returning report.report::float8 as report, before.mail
