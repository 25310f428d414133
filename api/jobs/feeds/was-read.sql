-- $1 bigint: the feed   $2 timestamptz: now   $3 etag   $4 last modified   $5 int: offers found   $6 int: offers shown
-- $7 json: what is to be mended in it, or null where it has not changed
update job_feed set read_at = $2, error = null, failing_since = null, etag = left($3, 200), modified = left($4, 100),
  found = coalesce($5, found), shown = coalesce($6, shown), remarks = coalesce($7::jsonb, remarks)
where feed = $1
