-- Every invented seat says yes, but those of colleges that say no, or nothing.   $1 decision   $2 colleges against   $3 silent ones
insert into decision_seat_voice (decision, meeting, member, voice)
select decision, meeting, member, case when seat.college = any ($2::text[]) then 'no' else 'yes' end
from decision join meeting using (meeting) join committee_member seat using (committee)
where decision = $1 and seat.demonstration and not seat.college = any ($3::text[])
