-- $1 meeting   $2 title   $3 readers   $4 base64 of the file   $5 person
insert into meeting_document (meeting, title, readers, bytes, person)
select $1, $2, $3, decode($4, 'base64'), (select id from person where id = $5)
where (select count(*) from meeting_document where meeting = $1) < 30
returning document::int
