-- The dates of an event as those who organise it see them: to come first, then the latest past.
-- $1 resource   $2 timestamptz: now   $3 boolean: with the names of who comes
select sitting, version, "from", "to", ends_at <= $2 as over, state, places, taken, expected, place,
  array(select name from registration where registration.sitting = whole.sitting and registration.state = 'registered' and $3
    order by lower(name)) as registered,
  array(select name from registration where registration.sitting = whole.sitting and registration.state = 'waiting' and $3
    order by registration) as waiting
from sitting_whole whole
where resource = $1
order by ends_at <= $2, case when ends_at > $2 then starts_at end, starts_at desc, sitting
limit 500
