-- $1 member   $2 the name to show, or null   $3 now   $4 person
update committee_member set named_as = $2, named_at = case when $2::text is not null then $3::timestamptz end, version = version + 1
where member = $1 and person = $4
returning version
