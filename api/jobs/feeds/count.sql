-- How many offers of a feed are shown. $1 bigint: the feed
select count(*)::int as shown from job_offer join resource using (resource) where feed = $1 and state = 'published'
