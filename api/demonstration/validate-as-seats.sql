-- Every invented seat, of which the one that makes it more than half of the colleges seals.   $1 meeting
insert into minutes_seat_validation (meeting, number, member, digest)
select meeting, 1, member, minutes_digest(meeting, 1)
from meeting join committee_member seat using (committee) where meeting = $1 and seat.demonstration
