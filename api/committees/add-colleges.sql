-- After those that it has.   $1 slug of the committee   $2 names, in order
insert into college (committee, place, college)
select committee, (select coalesce(max(place), 0) from college one where one.committee = committee.committee) + ordinality, said.college
from committee cross join unnest($2::text[]) with ordinality as said (college, ordinality) where slug = $1
returning place
