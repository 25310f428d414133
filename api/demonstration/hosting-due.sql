-- Whether an invented post or mission that waits for someone begins in less than two weeks, or has: asked each hour.
-- $1 timestamptz: now
select exists (select from hosting_open where demonstration
  and (details ->> 'begins_on')::date < $1::timestamptz::date + 14) as due
