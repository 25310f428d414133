-- The addresses of those on a side of an application. $1 pilot   $2 side, as in sides.sql
select distinct email as mail from pilot join mandate on case mandate.role when 'party' then party else role end = $2
  and (role <> 'commune' or mandate.code_insee = pilot.code_insee)
join person on person.id = mandate.person
where pilot = $1
