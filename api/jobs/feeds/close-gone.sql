-- Those that a feed no longer says. $1 bigint: the feed
update resource set state = 'closed'
where state = 'published' and kind = 'job' and resource in (
  select resource from job_offer where feed = $1 except select resource from said_now)
