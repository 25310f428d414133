-- $1 json: [{ service, skill }], whole; what is no longer said goes.
with given as (
  select service, skill from json_to_recordset($1::json) as given (service text, skill text)
), added as (
  insert into service_skill (service, skill) select service, skill from given on conflict do nothing
)
delete from service_skill where (service, skill) not in (select service, skill from given)
