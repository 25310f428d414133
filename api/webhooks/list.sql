-- What a person has registered, each with its last deliveries.   $1 person   $2 how many deliveries
select webhook::int, name, url, state, through::text, failures, problem,
  to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as made,
  case when state = 'active' and failures > 0
    then to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') end as next_try,
  coalesce((
    select json_agg(json_build_object('delivery', delivery, 'changes', changes, 'tries', tries,
        'tried', to_char(tried_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'delivered', delivered_at is not null, 'status', status, 'problem', problem) order by delivery desc)
    from (select * from webhook_delivery told where told.webhook = webhook.webhook and tried_at is not null
      order by delivery desc limit $2) last), '[]') as deliveries
from webhook where person = $1 order by webhook desc
