-- One feed, to be read now. $1 bigint: the feed   $2 timestamptz: now
update job_feed set due_at = $2::timestamptz + make_interval(hours => programme_rule('offres-emploi', 'fetch_hours')::int), asked_at = $2
where feed = $1
returning feed::int, organisation::int, url, etag, modified
