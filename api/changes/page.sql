-- What happened to the public venues, in the order of commits: one JSON text a change, null for what is said no more
-- because the venue was removed since.
-- $1 text: the change after which   $2 text: the last one wanted, or null   $3 how many
with page as (
  select * from venue_change
  where change > $1::bigint and ($2::text is null or change <= $2::bigint)
  order by change limit $3
), told as (
  select page.*, coalesce(page.id, venue.id) as of_id, coalesce(venue.nom, '') as nom, target.id as into_id,
    now_said.said, before_said.said as before
  from page
  left join venue using (number)
  left join venue_history history on history.number = page.number and history.version = page.version
  left join venue_history former on former.number = page.number and former.version = page.version - 1
  left join lateral venue_told(history.record, page.number, page.version) now_said (said) on kind <> 'removed'
  left join lateral venue_told(former.record, page.number, page.version - 1) before_said (said) on kind = 'changed'
  left join venue target on target.number = (history.record ->> 'merged_into')::bigint
)
select change::text as cursor, at, case when said is not null or kind = 'removed' then (
  jsonb_build_object('cursor', change::text, 'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'directory_version', directory_version, 'kind', kind, 'id', of_id, 'version', version)
  || case kind
    when 'added' then jsonb_build_object('venue', said)
    when 'reopened' then jsonb_build_object('venue', said)
    when 'closed' then jsonb_build_object('closed_on', said -> 'closed_on')
    when 'merged' then jsonb_build_object('closed_on', said -> 'closed_on', 'into', into_id)
    when 'changed' then jsonb_build_object('fields', (
      select coalesce(jsonb_object_agg(key, jsonb_build_object('before', was.value, 'after', becomes.value)), '{}')
      from jsonb_each(said) becomes join jsonb_each(coalesce(before, '{}')) was using (key)
      where becomes.value <> was.value))
    else '{}'
  end)::text end as text, nom
from told order by change
