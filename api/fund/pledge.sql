-- What was promised and what came of it, in euros.   $1 resource
select title, euros_of(details, 'amount')::int as amount, received_of(resource)::int as received, resource.state,
  array(select json_build_object('payment', payment, 'euros', euros, 'received_on', to_char(received_on, 'YYYY-MM-DD'),
      'reversed', case when back.payment is not null then json_build_object('reason', reason,
        'on', to_char(back.recorded_at at time zone 'Europe/Paris', 'YYYY-MM-DD')) end)
    from fund_payment left join fund_reversal back using (payment) where pledge = resource order by payment) as payments
from resource where resource = $1 and kind = 'pledge' and state <> 'draft'
