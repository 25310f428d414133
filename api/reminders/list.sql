-- The reminders, the latest first: of which venue, whether its mail left, and since when who was asked has answered, by
-- confirming or changing what it publishes.
-- $1 part of a venue's name, or its id; or null   $2 how many   $3 how many to skip
select venue.id as venue, venue.nom, venue.commune, rank::int,
  to_char(written.written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as written,
  to_char(mail.sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as sent,
  mail.mail::int, coalesce(mail.tries, 0)::int as tries,
  (select to_char(min(recorded_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from venue_history history
    where history.number = venue.number and history.person = mandate.person
      and recorded_at >= written.written_at) as answered
from reminder written
join mandate using (mandate)
join venue on venue.number = mandate.venue
left join mail on purpose = 'reminder'
  and key = concat_ws(' ', written.mandate, coalesce(to_char(confirmed, 'YYYY-MM-DD'), ''), rank)
where $1::text is null or venue.id = $1 or search_key(venue.nom) like '%' || search_key($1) || '%'
order by written.written_at desc, written.mandate desc, rank desc limit $2 offset $3
