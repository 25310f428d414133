-- $1 meeting
insert into minutes_publication (meeting, agreement_party, level)
select meeting, agreement_party, 'all' from meeting join committee using (committee) join agreement_party using (agreement) where meeting = $1
