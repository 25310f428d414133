-- The versions of a venue, the latest first, each with the one before: who by role, never by name.
-- $1 id   $2 how many
select history.version, to_char(recorded_at, 'YYYY-MM-DD"T"HH24:MI:SSOF') as at, actor,
  record - '{id,source,source_id,demonstration}'::text[] as record,
  lag(record) over (order by history.version) - '{id,source,source_id,demonstration}'::text[] as before
from venue_history history join venue using (number)
where venue.id = $1
order by history.version desc limit $2
