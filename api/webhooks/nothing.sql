-- Nothing to be told of these changes: what they were about is gone.   $1 webhook   $2 text: through which   $3 now
update webhook set through = $2::bigint, due_at = $3 where webhook = $1
