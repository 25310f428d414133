-- $1 int: the draft. What it begins with: the domains of the version in force.
insert into framework_domain (framework, domain, name, lead)
select $1, domain, name, lead from framework_domain join framework using (framework) where state = 'published'
