-- What a venue writes of its hours, its closure for a while with them, and where it is. $1 id   $2 timestamptz: now
select case when horaires ~ '\S' then trim(hours_of(venue)) end as written, nullif(trim(horaires), '') as usual, time_zone, holidays, school_holidays,
  to_char($2::timestamptz at time zone time_zone, 'YYYY-MM-DD') as today
from venue
join calendar on calendar.calendar = calendar_of(code_insee, departement)
where id = $1
