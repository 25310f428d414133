-- $1 person   $2 party
select 1 as one from mandate where person = $1 and role = 'party' and party = $2
