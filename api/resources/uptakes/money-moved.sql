-- What this transaction moved of a project of the fund, but for what is counted as used.   $1 uptake
select split_part(says, ' : ', 1) as says, max(abs(cents))::float8 as cents
from ledger_entry join ledger_line using (entry) join ledger_account account using (account)
where project = $1 and act <> 'use' and made_by = pg_current_xact_id()
group by entry, says order by entry
