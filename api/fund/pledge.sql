-- What was promised and what came of it, in euros.   $1 resource
select title, euros_of(details, 'amount')::int as amount, received_of(resource)::int as received, resource.state,
  array(select json_build_object('euros', euros, 'received_on', to_char(received_on, 'YYYY-MM-DD'))
    from fund_payment where pledge = resource order by payment) as payments
from resource where resource = $1 and kind = 'pledge' and state <> 'draft'
