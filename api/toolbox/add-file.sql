-- Keeps the file of an edition beside those of earlier ones; twenty at most, of which no more are needed to compare.
-- $1 practice   $2 base64 of the file   $3 person
insert into practice_file (resource, bytes, person)
select $1, decode($2, 'base64'), $3 where (select count(*) from practice_file where resource = $1) < 20
on conflict (resource, digest) do update set added_at = now()
returning digest, type, octet_length(bytes) as size
