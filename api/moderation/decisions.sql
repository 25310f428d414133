-- The last decisions, the latest first: what of, which way, when, and by whom, of whose address little is shown.
-- $1 how many
with decided as (
  select 'report' as kind, number, state as outcome, decided_at, decided_by, accepted from report where state <> 'new'
  union all
  select 'claim', venue, state, decided_at, decided_by, '{}' from claim where state <> 'pending'
  union all
  select 'review', number, state, decided_at, decided_by, fields from review where state <> 'new'
  union all
  select 'proposal', venue, state, decided_at, decided_by, '{}' from proposal where state <> 'new'
)
select kind, venue.id as venue, venue.nom, outcome, accepted as fields,
  to_char(decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
  left(email, 1) || '…@' || split_part(email, '@', 2) as by
from (select * from decided order by decided_at desc limit $1) latest
left join venue using (number)
left join person on person.id = decided_by
order by decided_at desc, kind
