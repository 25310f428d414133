-- $1 int: the draft   $2 json: its domains, each with its skills
insert into framework_skill (framework, skill, domain, name, level, evidence)
select $1, skill, domain, own.name, level, evidence
from json_to_recordset($2::json) as given (domain smallint, skills json)
cross join lateral json_to_recordset(skills) as own (skill text, name text, level smallint, evidence text)
