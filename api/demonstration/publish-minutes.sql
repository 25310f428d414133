-- By those who validate them: the parties, or every invented seat of the colleges.   $1 meeting
with by_seats as (
  insert into minutes_seat_publication (meeting, member, level)
  select meeting, member, 'all' from meeting join committee using (committee) join committee_member seat using (committee)
  where meeting = $1 and decides = 'colleges' and seat.demonstration
)
insert into minutes_publication (meeting, agreement_party, level)
select meeting, agreement_party, 'all' from meeting join committee using (committee) join agreement_party using (agreement)
where meeting = $1 and decides = 'parties'
