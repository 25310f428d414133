-- One lesson more of a class of a pilot, at its hour. $1 pilot   $2 class   $3 day
insert into lesson (school_class, on_day, planned_for, starts, ends)
select school_class, $3::date, $3::date, starts, ends
from school_class where pilot = $1 and school_class = $2 returning lesson::int
