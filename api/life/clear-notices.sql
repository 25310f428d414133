-- $1 numbers of venues
update venue set notice_kind = null, notice_text = null, notice_from = null, notice_until = null
where number = any($1::bigint[])
