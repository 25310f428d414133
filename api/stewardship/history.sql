-- The versions of a venue, the latest first, each with the one before: who by role, never by name.
-- $1 id   $2 how many   $3 those before this version, or null
select history.version, to_char(history.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
  told_actor(history.actor, history.record) as actor,
  told_version(history.record) as record, told_version(former.record) as before
from venue join venue_history history using (number)
left join venue_history former on former.number = history.number and former.version = history.version - 1
where venue.id = $1 and ($3::int is null or history.version < $3::int)
order by history.version desc limit $2
