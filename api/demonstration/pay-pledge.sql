-- An invented payment of what is promised: all of it, or half of every third. The act `pay`, and when, are said before.
-- $1 the pledge
insert into fund_payment (pledge, euros, received_on)
select resource, case when resource % 3 = 0 then euros_of(details, 'amount') / 2 else euros_of(details, 'amount') end,
  (moment_said() at time zone 'Europe/Paris')::date
from resource where resource = $1
