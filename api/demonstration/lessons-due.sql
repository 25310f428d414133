-- Whether lessons of invented pilots that go on are over and say nothing yet, or are planned for less than a fortnight.
-- $1 date: what was before it is over   $2 first day of their year   $3 its last   $4 until when they are to be planned
with own as (
  select on_day, lesson.state from lesson join school_class using (school_class) join pilot using (pilot)
  where pilot.demonstration and pilot.state = 'running'
)
select exists (select from own where state = 'planned' and on_day < $1::date)
  or exists (select from pilot where demonstration and state = 'running') and $4::date >= $2::date
    and coalesce((select max(on_day) from own), $2::date - 1) < least($4::date, $3::date) - 28 as due
