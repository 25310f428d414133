-- What those who run the directory see: that a dispute is, its days and its state, and nothing of what it is about.
select dispute::int, title as agreement_title, to_char(sent_on, 'YYYY-MM-DD') as sent_on,
  to_char(amicable_until, 'YYYY-MM-DD') as amicable_until, state,
  to_char(closed_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as closed_on
from dispute join agreement using (agreement)
where not dispute.demonstration
order by sent_on desc, dispute desc limit 200
