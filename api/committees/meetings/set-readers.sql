-- $1 meeting   $2 document   $3 readers
update meeting_document set readers = $3 where meeting = $1 and document = $2 returning document
