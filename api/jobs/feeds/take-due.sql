-- The feed that has waited longest, taken by one process alone: whoever comes next finds it due later.
-- $1 timestamptz: now
update job_feed set due_at = $1::timestamptz + make_interval(hours => programme_rule('offres-emploi', 'fetch_hours')::int), asked_at = $1
where feed = (
  select feed from job_feed join organisation using (organisation)
  where due_at <= $1 and organisation.state = 'published'
  order by due_at limit 1 for update of job_feed skip locked)
returning feed::int, organisation::int, url, etag, modified
