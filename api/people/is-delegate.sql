-- $1 person   $2 organisation
select 1 as one from mandate where person = $1 and role = 'delegate' and organisation = $2
