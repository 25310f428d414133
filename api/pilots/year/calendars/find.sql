-- A calendar, as long as whoever made it is who they were. $1 its number
select person, may.kind, may.subject, name from pilot_calendar cross join lateral calendars_of(person) may
where calendar = $1 and (may.kind, may.subject) = (pilot_calendar.kind, pilot_calendar.subject)
