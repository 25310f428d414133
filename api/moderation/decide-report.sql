-- Decides a report of a venue, once; the address it left has done its work.
-- $1 report   $2 id of the venue   $3 handled or rejected   $4 fields taken over   $5 answer, or null
-- $6 who decides   $7 timestamptz: now   $8 in which role
with before as (select report, mail from report where report = $1 and state = 'new' for update)
update report set state = $3, accepted = $4, answer = $5, decided_by = $6, decided_at = $7, decided_as = $8,
  mail = null, consent_at = null
from before, venue
where report.report = before.report and venue.number = report.number and venue.id = $2
returning before.mail, report.subject, report.suggested, report.source, venue.nom
