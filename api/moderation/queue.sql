-- What waits for someone, the oldest first. Reports are first those of who keeps the venue, and of moderators where
-- nobody does or after ten days; all else is of moderators.
-- $1 person   $2 boolean: moderates   $3 timestamptz: now   $4 how many
with reported as (
  select report.*, exists (select from mandate where venue = report.number and role = 'steward') as kept,
    exists (select from mandate where venue = report.number and role = 'steward' and person = $1) as ours,
    reported_at < $3::timestamptz - interval '10 days' as late
  from report where state = 'new'
), waiting as (
  select 'report' as kind, report::text as key, number, reported_at as at, late,
    json_build_object('subject', subject, 'message', message, 'suggested', suggested, 'source', source,
      'answerable', mail is not null, 'ours', ours) as about
  from reported where ours or ($2 and (not kept or late))
  union all
  select 'claim', claim::text, venue, claimed_at, claimed_at < $3::timestamptz - interval '10 days',
    json_build_object('mail', person.email, 'message', message)
  from claim join person on person.id = claim.person where $2 and state = 'pending'
  union all
  select 'review', version::text, number, changed_at, changed_at < $3::timestamptz - interval '10 days',
    json_build_object('version', version, 'fields', fields)
  from review where $2 and state = 'new'
  union all
  select 'proposal', proposal::text, null, proposed_at, proposed_at < $3::timestamptz - interval '10 days',
    json_build_object('fields', fields, 'message', message, 'keeps', keeps)
  from proposal where $2 and state = 'new'
  union all
  select 'organisation', organisation::text, null, created_at, created_at < $3::timestamptz - interval '10 days',
    json_build_object('nom', nom, 'kind', kind, 'siret', siret, 'commune', coalesce((select commune from establishment
      where establishment.organisation = organisation.organisation order by establishment limit 1), ''))
  from organisation where $2 and state = 'proposed'
)
select kind, key, id as venue, coalesce(nom, about -> 'fields' ->> 'nom', about ->> 'nom') as nom,
  coalesce(commune, about -> 'fields' ->> 'commune', about ->> 'commune') as commune,
  to_char(at, 'YYYY-MM-DD') as since, late, about
from waiting left join venue using (number)
order by at, kind, key
limit $4
