-- $1 json: invented studies, in order
insert into study (agreement, state, title, object, ordered_by, ordered_on, done_by, cost_euros, result, demonstration,
  decision)
select agreement, 'ordered', said.title, said.object, ordered_by, coalesce(taken.decided_on, ordered_on), done_by,
  cost_euros, result, true, taken.decision
from agreement cross join json_to_recordset($1::json) as said (title text, object text, ordered_by text, ordered_on date,
  done_by text, cost_euros integer, result text, decided boolean)
left join lateral (select decision, decided_on from decision_taken one
  where decided and one.agreement = agreement.agreement and one.demonstration and decides = 'colleges'
  order by one.decided_on desc, number limit 1) taken on true
where slug = 'convention-2015'
