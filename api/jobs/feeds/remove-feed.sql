-- With its offers. $1 bigint: the organisation   $2 bigint: the feed
delete from job_feed where organisation = $1 and feed = $2 returning feed::int
