-- The entries of a project: from where to where, in cents.   $1 uptake
select debit.entry::int, debit.act, debit.says, debit.made_on, debit.paid_on, debit.account as from, credit.account as to,
  credit.cents::float8 as cents
from ledger_public debit join ledger_public credit using (entry)
where debit.cents < 0 and credit.cents > 0
  and debit.entry in (select entry from ledger_public where project = $1)
order by debit.entry
