-- In which roles someone may see profiles.
-- $1 person
select distinct case role when 'steward' then 'Les lieux' when 'commune' then 'Les communes'
  else 'Les parties à la convention' end as audience
from mandate where person = $1 and role in ('steward', 'commune', 'party') order by 1
