-- From when and until when each year is known: from the end of the summer before, where that is, else from its own first
-- break; until its last break ends, or the day before one begins of which no end is published.
-- $1 json: [{ zone, year, first_day, last_day }], already among the breaks   $2 what they were read from
with known as (
  select zone, year, min(first_day) as first_day, max(coalesce(last_day, first_day - 1)) as known_until
  from json_to_recordset($1::json) as given (zone text, year text, first_day date, last_day date)
  group by zone, year
)
insert into school_year (zone, year, known_from, known_until, source)
select zone, year,
  -- A summer lasts more than three weeks, and the first break comes within four months of it.
  coalesce((select max(last_day) + 1 from school_break summer
      where summer.zone = known.zone and summer.last_day < known.first_day
        and summer.last_day - summer.first_day > 21 and known.first_day - summer.last_day < 120),
    first_day),
  greatest(known_until, first_day), $2
from known
returning zone, year, to_char(known_until, 'YYYY-MM-DD') as known_until
