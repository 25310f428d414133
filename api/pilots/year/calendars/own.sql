-- The calendars that someone may have, with the number of those they made: of each commune that they speak for, and of
-- the lessons to which they come, where they are one who may. $1 person
select mandate.code_insee, commune.nom as name, calendar::int from mandate join commune using (code_insee)
left join pilot_calendar made on made.person = mandate.person and made.code_insee = mandate.code_insee
where mandate.person = $1 and role = 'commune'
union all
select null, null, (select calendar::int from pilot_calendar where person = $1 and code_insee is null)
where exists (select from school_helper helper left join mandate on mandate.role = 'steward' and mandate.venue = helper.venue
  where $1 in (helper.person, mandate.person))
order by code_insee nulls first
