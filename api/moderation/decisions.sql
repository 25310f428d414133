-- The last decisions, the latest first: what of, which way, when, and by whom, of whose address little is shown. What
-- moderators close, open, merge and separate is not decided of anything that waits: the histories and the moves tell it.
-- $1 how many
with decided as (
  select 'report' as kind, number, state as outcome, decided_at, decided_by, decided_as as role, accepted,
    null as proof, null::bigint as other, null::bigint as organisation, null::bigint as resource
  from report where state <> 'new' and number is not null
  union all
  select 'claim', venue, state, decided_at, decided_by, case when proof is null then 'modération' end, '{}', proof, null, null, null
  from claim where state <> 'pending'
  union all
  select 'review', number, state, decided_at, decided_by, 'modération', fields, null, null, null, null
  from review where state <> 'new'
  union all
  select 'proposal', venue, state, decided_at, decided_by, 'modération', '{}', null, null, null, null
  from proposal where state <> 'new'
  union all
  select 'life', history.number,
    case when change.now_in is distinct from change.was_in then
        case when change.now_in is null then 'separated' else 'merged' end
      when history.record ? 'closed_on' then 'closed' else 'reopened' end,
    history.recorded_at, history.person, history.actor, '{}', null, coalesce(change.now_in, change.was_in), null, null
  from venue_history history
  join venue_history former on former.number = history.number and former.version = history.version - 1
  cross join lateral (select (history.record ->> 'merged_into')::bigint as now_in,
    (former.record ->> 'merged_into')::bigint as was_in) change
  where history.actor like 'modération%' and (change.now_in is distinct from change.was_in
    or history.record ->> 'closed_on' is distinct from former.record ->> 'closed_on')
  union all
  select 'organisation', null, case state when 'closed' then 'published' else state end, decided_at, decided_by,
    'modération', '{}', null, null, organisation, null
  from organisation where state <> 'proposed' and not demonstration
  union all
  select 'organisation', null, case history.record ->> 'state' when 'closed' then 'withheld' else 'released' end,
    history.recorded_at, history.person, history.actor, '{}', null, null, history.organisation, null
  from organisation_history history
  join organisation_history former on former.organisation = history.organisation and former.version = history.version - 1
  where history.actor = 'modération' and 'closed' in (history.record ->> 'state', former.record ->> 'state')
    and (history.record ->> 'state', history.record ->> 'closed_as')
      is distinct from (former.record ->> 'state', former.record ->> 'closed_as')
  union all
  select 'resource', null, case act when 'withhold' then 'withheld' else 'released' end, moved_at, person, actor, '{}',
    null, null, null, resource
  from move where act in ('withhold', 'release')
  union all
  -- What was taken away for a report is told by its move.
  select 'alert', null, state, decided_at, decided_by, decided_as, '{}', null, null, organisation, resource
  from report where state = 'rejected' and number is null group by resource, organisation, state, decided_at, decided_by, decided_as
), told as (
  select decided.*, null as code_insee, null as school from decided
  union all
  select 'commune', null, state, decided_at, decided_by, case when proof is null then 'modération' end, '{}', proof,
    null, null, null, code_insee, null
  from commune_request where state <> 'pending'
  union all
  -- Of where a commune asks a school: of which commune, and never the address.
  select 'school', null, outcome, decided_at, person, 'modération', '{}', null, null, null, null, null,
    format('%s (%s)', school.nom, commune.nom)
  from school_vouching join school using (uai) join pilot using (pilot) join commune on commune.code_insee = pilot.code_insee
)
select latest.kind, venue.id as venue, organisation.organisation::int, resource.resource::int,
  latest.code_insee,
  coalesce(venue.nom, organisation.nom, resource.title, commune.nom, latest.school) as nom, outcome, accepted as fields, proof, role,
  case when other.id is not null then json_build_object('id', other.id, 'nom', other.nom) end as other,
  to_char(latest.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
  left(email, 1) || '…@' || split_part(email, '@', 2) as by
from (select * from told order by decided_at desc, kind, organisation desc, resource desc, number desc, code_insee, school limit $1) latest
left join venue on venue.number = latest.number
left join organisation on organisation.organisation = latest.organisation
left join resource on resource.resource = latest.resource
left join commune on commune.code_insee = latest.code_insee
left join venue other on other.number = latest.other
left join person on person.id = latest.decided_by
order by latest.decided_at desc, latest.kind, latest.organisation desc, latest.resource desc, latest.number desc,
  latest.code_insee, latest.school
