-- $1 text[]: codes of skills, known or new
insert into skill (skill) select unnest($1::text[]) on conflict do nothing
