-- The days between two on which a pilot's classes have no lesson, and why; `unknown` where nobody has published it.
-- $1 pilot   $2 first day   $3 last day
select to_char(on_day, 'YYYY-MM-DD') as on_day, why, count(*)::int as classes, calendar_unknown(code_insee, on_day) as unknown
from pilot join school_class using (pilot) cross join lateral days_of_class(school_class, $2::date, $3::date)
where pilot = $1 and why is not null group by on_day, why, code_insee order by on_day
