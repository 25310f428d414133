-- $1 meeting   $2 whether of an agreement that is not signed too
select meeting::int, starts_at, starts_at + make_interval(mins => lasts_minutes) as ends_at,
  to_char(starts_at at time zone 'Europe/Paris', 'YYYY-MM-DD"T"HH24:MI') as at, meeting.place, link, state, reason, meeting.version, meeting.demonstration,
  committee.name as committee_name, array(select text from agenda_item item where item.meeting = meeting.meeting order by place) as agenda
from meeting join committee using (committee) join agreement using (agreement)
where meeting = $1 and ($2 or signed_on is not null)
