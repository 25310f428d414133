-- $1 resource   $2 organisation   $3 why, or null   $4 timestamptz: now
update solicitation set declined_at = $4, reason = $3, seen_at = coalesce(seen_at, $4)
where resource = $1 and organisation = $2 and declined_at is null
returning organisation::int
