-- $1 int: the draft. What it begins with: the skills of the version in force.
insert into framework_skill (framework, skill, domain, name, level, evidence)
select $1, skill, domain, framework_skill.name, level, evidence
from framework_skill join framework using (framework) where state = 'published'
