-- What a version says of its skills that the one published before it did not.   $1 int: the version
with said as (
  select framework, skill, framework_skill.name, level, evidence, one.name as domain
  from framework_skill join framework_domain one using (framework, domain)
), before as (
  select * from said where framework = (select max(framework) from framework where framework < $1 and state <> 'draft')
), after as (
  select * from said where framework = $1 and exists (select from before)
), of_before as (
  select skill, json_build_object('domain', domain, 'name', name, 'level', level, 'evidence', evidence) as text from before
), of_after as (
  select skill, json_build_object('domain', domain, 'name', name, 'level', level, 'evidence', evidence) as text from after
)
select skill, of_before.text as before, of_after.text as after
from of_before full join of_after using (skill)
where of_before.text::text is distinct from of_after.text::text
order by split_part(skill, '.', 1)::int, split_part(skill, '.', 2)::int
