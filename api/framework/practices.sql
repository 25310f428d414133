-- Practices that teach skills: those that teach the most of them first, then the best.
-- $1 text[]: skills   $2 how many
with teaching as (
  select resource, json_agg(skill order by skill) as skills, count(*) as many
  from resource_skill where skill = any($1) group by resource
)
select resource::int, title, details ->> 'form' as form, demonstration, skills
from teaching join resource using (resource)
where kind = 'practice' and state = 'published'
order by many desc, practice_worth(resource) desc, resource limit $2
