-- The calendars that someone may have, with the number of those they made. $1 person
select may.kind, may.subject, name, calendar::int from calendars_of($1) may
left join pilot_calendar made on made.person = $1 and (made.kind, made.subject) = (may.kind, may.subject)
order by array_position(array['own', 'commune', 'employer', 'party'], may.kind), name
