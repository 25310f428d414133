-- $1 bigint: the feed   $2 text: why, in French   $3 timestamptz: now
update job_feed set error = left($2, 500), failing_since = coalesce(failing_since, $3) where feed = $1
