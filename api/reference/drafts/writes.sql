-- Whether someone writes the criteria: who runs the site, or speaks for a party.   $1 text: a person   $2 slug of the agreement
select case when exists (select from mandate where person = $1 and role = 'operator') then 'exploitation'
  else (select name from agreement_party join agreement using (agreement)
    where slug = $2 and speaks_for($1, agreement_party) order by place limit 1) end as writer
