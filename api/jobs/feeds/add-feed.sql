-- $1 bigint: the organisation   $2 text: the feed's address   $3 timestamptz: now
insert into job_feed (organisation, url, added_at, due_at) values ($1, $2, $3, $3)
on conflict (organisation, url) do nothing
returning feed::int
