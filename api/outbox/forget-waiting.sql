-- $1 purpose   $2 text[]: what their keys begin with, whole words
delete from mail where sent_at is null and purpose = $1
  and exists (select from unnest($2::text[]) beginning where starts_with(key, beginning || ' '))
