-- Meetings that were convened and are still to come, in the mandate of who holds a seat, and their mail.   $1 member   $2 now
select meeting::int, email as mail
from committee_member seat join person on person.id = seat.person join meeting using (committee)
where member = $1 and meeting.state = 'convened' and starts_at > $2 and in_office(seat, (starts_at at time zone 'Europe/Paris')::date)
order by starts_at
