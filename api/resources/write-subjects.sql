-- $1 json: [{ subject, service }], whole; what is no longer said goes.
with given as (
  select subject, service from json_to_recordset($1::json) as given (subject text, service text)
), added as (
  insert into subject_service (subject, service) select subject, service from given on conflict do nothing
)
delete from subject_service where (subject, service) not in (select subject, service from given)
