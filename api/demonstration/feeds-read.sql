-- Says on each invented feed what was read in it.   $1 timestamptz: now
update job_feed set asked_at = $1, read_at = $1, found = counted.shown, shown = counted.shown
from (select feed, count(*)::int as shown from job_offer join resource using (resource)
  where demonstration and state = 'published' group by feed) counted
where job_feed.feed = counted.feed
