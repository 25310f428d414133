-- The last decisions, the latest first: what of, which way, when, and by whom, of whose address little is shown.
-- $1 how many
with decided as (
  select 'report' as kind, number, null::bigint as organisation, state as outcome, decided_at, decided_by, accepted
  from report where state <> 'new'
  union all
  select 'claim', venue, null, state, decided_at, decided_by, '{}' from claim where state <> 'pending'
  union all
  select 'review', number, null, state, decided_at, decided_by, fields from review where state <> 'new'
  union all
  select 'proposal', venue, null, state, decided_at, decided_by, '{}' from proposal where state <> 'new'
  union all
  select 'organisation', null, organisation, case state when 'closed' then 'published' else state end, decided_at,
    decided_by, '{}'
  from organisation where state <> 'proposed' and not demonstration
)
select latest.kind, venue.id as venue, organisation.organisation::int, coalesce(venue.nom, organisation.nom) as nom, outcome,
  accepted as fields,
  to_char(latest.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
  left(email, 1) || '…@' || split_part(email, '@', 2) as by
from (select * from decided order by decided_at desc limit $1) latest
left join venue using (number)
left join organisation on organisation.organisation = latest.organisation
left join person on person.id = latest.decided_by
order by latest.decided_at desc, latest.kind
