-- The dates of an event that are still to be, and those that were and whose registered are not forgotten yet.
-- $1 resource   $2 timestamptz: now
select sitting::int, ends_at <= $2 as over from sitting
where resource = $1 and state = 'planned' and (ends_at > $2 or exists (
  select from registration where registration.sitting = sitting.sitting))
order by sitting
