-- Takes a story away, or gives it back. $1 story   $2 reason, or null to give it back   $3 timestamptz: now
update story set withheld_reason = $2, withheld_at = case when $2::text is not null then $3::timestamptz end
where story = $1 and submitted and (withheld_at is null) = ($2::text is not null)
returning story
