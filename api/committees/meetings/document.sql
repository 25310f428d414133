-- The bytes of a document, to whoever may read it.   $1 meeting   $2 document   $3 person, or ''   $4 now
select title, type, bytes from meeting_document join meeting using (meeting)
where meeting = $1 and document = $2
  and (readers = 'public' or sits_in($3, committee, ($4::timestamptz at time zone 'Europe/Paris')::date))
