-- $1 int: the draft   $2 json: its domains
insert into framework_domain (framework, domain, name, lead)
select $1, domain, name, lead from json_to_recordset($2::json) as given (domain smallint, name text, lead text)
