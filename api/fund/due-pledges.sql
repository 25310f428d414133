-- Pledges of which nothing more came for as long as the programme lets them wait, since the promise, the last payment or
-- the last reminder.   $1 timestamptz: now
select resource::int, title, (euros_of(details, 'amount') - received_of(resource))::int as left_over,
  to_char(promised_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as promised_on,
  (select how_to_pay from programme where programme = 'fonds') as how_to_pay
from (
  select resource.*, (select max(moved_at) from move where move.resource = resource.resource
    and uptake is null and act in ('publish', 'reopen')) as promised_at
  from resource where kind = 'pledge' and state = 'published' and not demonstration
) pledge
where greatest(promised_at, (select max(recorded_at) from fund_payment where fund_payment.pledge = pledge.resource),
  (select max(written_at) from mail where purpose = 'resource' and starts_with(key, concat('pledge ', resource, ' '))))
  < $1::timestamptz - make_interval(days => programme_rule('fonds', 'pledge_days')::int)
order by resource limit 200
