-- $1 study   $2 the version that was read   $3 json: what is said of it   $4 date: today
update study set state = said.state, title = said.title, object = said.object, ordered_by = said.ordered_by,
  ordered_on = said.ordered_on, done_by = said.done_by, cost_euros = said.cost_euros, result = said.result,
  published_on = case when said.state = 'published' then $4::date end, decision = said.decision
from json_populate_record(null::study, $3::json) said
where study.study = $1 and study.version = $2
returning study.study::int, study.version
