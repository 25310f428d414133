-- Who last wrote, or confirmed, what the standard describes of a venue: notices and closings are of another kind.
-- $1 id
select told_actor(history.actor, history.record) as actor
from venue join venue_history history using (number)
left join venue_history former on former.number = history.number and former.version = history.version - 1
cross join (select '{closed_on,notice_kind,notice_text,notice_from,notice_until,merged_into}'::text[] as names) life
where venue.id = $1 and (
  former.record is null or former.record = history.record
  or former.record - life.names <> history.record - life.names
)
order by history.version desc limit 1
