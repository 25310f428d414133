-- $1 meeting   $2 text
insert into decision (meeting, number, text)
select meeting, (select coalesce(max(number), 0) + 1 from decision where decision.meeting = $1), $2 from meeting where meeting = $1
returning decision::int
