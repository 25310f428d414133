-- Which of its stops each venue goes to next, or is at, and which it comes to at all in the weeks that are worked out. What
-- changes by it is public: the directory's version rises.
-- $1 timestamptz: now
with coming as (
  select number, stop, soonest is not null as coming,
    row_number() over (partition by number order by soonest nulls last, stop) = 1
      and not exists (select from venue_search home where home.number = venue_search.number and home.stop = 0) as shown
  from venue_search
  join timetable hours using (timetable)
  cross join lateral (
    select min(lower(period)) as soonest from unnest(open_periods + unsure_periods) period where upper(period) > $1
  ) next
  where stop <> 0
), moved as (
  -- The one that is shown is found in any case: a venue with no date to come is not lost.
  update venue_search known set shown = coming.shown, coming = coming.coming or coming.shown
  from coming
  where known.number = coming.number and known.stop = coming.stop
    and (known.shown, known.coming) is distinct from (coming.shown, coming.coming or coming.shown)
  returning known.number
)
update directory set version = version + 1, changed_at = now() where exists (select from moved)
