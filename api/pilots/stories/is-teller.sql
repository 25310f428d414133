-- Whether someone speaks for a commune or a venue that may tell a year. $1 person   $2 pilot   $3 id of a venue, or null
select from story_teller teller left join venue on venue.number = teller.venue
where pilot = $2 and venue.id is not distinct from $3
  and exists (select from mandate where person = $1 and case when teller.venue is null
    then role = 'commune' and mandate.code_insee = teller.code_insee else role = 'steward' and mandate.venue = teller.venue end)
