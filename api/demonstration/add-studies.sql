-- $1 json: invented studies, in order
insert into study (agreement, state, title, object, ordered_by, ordered_on, done_by, cost_euros, result, demonstration)
select agreement, 'ordered', said.title, said.object, ordered_by, ordered_on, done_by, cost_euros, result, true
from agreement cross join json_to_recordset($1::json) as said (title text, object text, ordered_by text, ordered_on date,
  done_by text, cost_euros integer, result text)
where slug = 'convention-2015'
