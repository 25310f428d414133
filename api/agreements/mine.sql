-- The agreements that someone has a part in: all of them for whoever runs the directory.   $1 text: the person
select slug, title, to_char(signed_on, 'YYYY-MM-DD') as signed_on from agreement
where exists (select from mandate where person = $1 and role = 'operator') or speaks_in($1, agreement)
order by signed_on nulls last, agreement
