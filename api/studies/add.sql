-- $1 json: what is said of it   $2 date: today
insert into study (agreement, state, title, object, ordered_by, ordered_on, done_by, cost_euros, result, published_on, decision)
select agreement.agreement, said.state, said.title, said.object, said.ordered_by, said.ordered_on, said.done_by, said.cost_euros,
  said.result, case when said.state = 'published' then $2::date end, said.decision
from agreement cross join json_populate_record(null::study, $1::json) said where slug = 'convention-2015'
returning study::int, version
