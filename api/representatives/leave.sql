-- $1 person   $2 code INSEE
delete from mandate where person = $1 and role = 'commune' and code_insee = $2 returning mandate::int
