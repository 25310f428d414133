-- $1 study   $2 name   $3 base64 of a PDF
insert into study_file (study, name, bytes) values ($1, $2, decode($3, 'base64'))
on conflict (study) do update set name = excluded.name, bytes = excluded.bytes
