-- $1 meeting   $2 document
delete from meeting_document where meeting = $1 and document = $2 returning document
