-- $1 meeting   $2 text   $3 person
insert into minutes_version (meeting, number, text, person)
select meeting, (select coalesce(max(number), 0) + 1 from minutes_version where minutes_version.meeting = $1), $2, $3
from meeting where meeting = $1
returning number::int
