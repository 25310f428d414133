-- A calendar, as long as whoever made it is who they were. $1 its number
select person, code_insee, commune.nom as name from pilot_calendar made left join commune using (code_insee)
where calendar = $1 and case when made.code_insee is not null
  then exists (select from mandate where mandate.person = made.person and role = 'commune' and mandate.code_insee = made.code_insee)
  else exists (select from school_helper helper left join mandate on mandate.role = 'steward' and mandate.venue = helper.venue
    where made.person in (helper.person, mandate.person)) end
