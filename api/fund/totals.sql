-- What the fund has received, has, has promised and has paid, in cents; what was invented beside, never added.
select demonstration,
  coalesce(-sum(balance) filter (where kind = 'donor'), 0)::float8 as received,
  coalesce(sum(balance) filter (where kind = 'available'), 0)::float8 as available,
  coalesce(sum(balance) filter (where kind = 'committed'), 0)::float8 as committed,
  coalesce(sum(balance) filter (where kind in ('paid', 'used')), 0)::float8 as paid,
  coalesce(sum(balance) filter (where kind = 'used'), 0)::float8 as used
from ledger_account group by demonstration order by demonstration
