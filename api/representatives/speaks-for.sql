-- $1 person   $2 code INSEE
select from mandate where person = $1 and role = 'commune' and code_insee = $2
