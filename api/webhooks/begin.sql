-- A page of changes to be told.
-- $1 webhook   $2 $3 text: the changes after which, and through which   $4 whether some before were lost
-- $5 how many   $6 now
insert into webhook_delivery (webhook, after, through, gap, changes, made_at)
values ($1, $2::bigint, $3::bigint, $4, $5, $6)
returning delivery::int, after::text, through::text, gap, made_at
