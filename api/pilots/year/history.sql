-- Each time that a lesson changed its day, its hour or its state, or how many came. $1 lesson
select to_char(recorded_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as at, actor, state, on_day, left(starts, 5) as starts,
  attendance::int
from (
  select version, recorded_at, actor, said.*, array[state, on_day, starts, attendance] as told,
    lag(array[state, on_day, starts, attendance]) over (order by version) as before
  from lesson_history cross join lateral jsonb_to_record(record) as said (state text, on_day text, starts text, attendance text)
  where lesson = $1
) version
where told is distinct from before order by version
