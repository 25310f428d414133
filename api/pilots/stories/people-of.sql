-- The addresses of those who tell a story, and of those who speak for the parties that approve it.
-- $1 story   $2 « author », or a party
select distinct email as mail from story join pilot using (pilot) join mandate on case $2
  when 'author' then case when story.venue is null then role = 'commune' and mandate.code_insee = pilot.code_insee
    else role = 'steward' and mandate.venue = story.venue end
  else role = 'party' and party = $2 end
join person on person.id = mandate.person
where story = $1
