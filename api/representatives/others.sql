-- The addresses of those who speak for a commune already. $1 code INSEE   $2 person who is new
select email as mail from mandate join person on person.id = person
where role = 'commune' and code_insee = $1 and person.id <> $2 order by email
