-- $1 person   $2 session, or null for all of them
delete from session where person = $1 and ($2::text is null or id = $2) returning id, id_token
