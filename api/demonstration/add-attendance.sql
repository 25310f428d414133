-- Every invented seat of its committee came.   $1 meeting
insert into attendance (meeting, member, state)
select meeting, member, 'present' from meeting join committee_member seat using (committee) where meeting = $1 and seat.demonstration
