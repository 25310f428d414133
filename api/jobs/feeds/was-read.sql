-- $1 bigint: the feed   $2 timestamptz: now   $3 etag   $4 last modified   $5 int: offers found   $6 int: offers shown
update job_feed set read_at = $2, error = null, failing_since = null, etag = left($3, 200), modified = left($4, 100),
  found = coalesce($5, found), shown = coalesce($6, shown)
where feed = $1
