-- $1 text[]: codes of criteria, known or new
insert into criterion (code) select unnest($1::text[]) on conflict do nothing
