-- What is so for a while, or nothing any more.
-- $1 id of a venue   $2 the version that was read   $3 kind, or null   $4 text   $5 $6 first and last day
update venue set notice_kind = $3, notice_text = $4, notice_from = $5, notice_until = $6
where id = $1 and version = $2 returning version
