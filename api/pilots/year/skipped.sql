-- The days between two on which a pilot's classes have no lesson, and why. $1 pilot   $2 first day   $3 last day
select to_char(on_day, 'YYYY-MM-DD') as on_day, why, count(*)::int as classes
from school_class cross join lateral days_of_class(school_class, $2::date, $3::date)
where pilot = $1 and why is not null group by on_day, why order by on_day
