-- The years of each calendar whose public holidays are not written yet. $1 $2 integer: the first and the last year
select calendar.holidays, year
from (select distinct holidays from calendar) calendar cross join generate_series($1::integer, $2::integer) year
where not exists (select from public_holiday where public_holiday.holidays = calendar.holidays
  and day between make_date(year, 1, 1) and make_date(year, 12, 31))
order by 1, 2
