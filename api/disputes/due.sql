-- Whom to tell that the days for an amicable solution end soon, or have ended: ten days before, three days before, and the day after.
-- Once for each of these and each person; what it is about is not there.   $1 date: today, that of Paris
select dispute::int, to_char(amicable_until, 'YYYY-MM-DD') as amicable_until, amicable_until < $1 as over, title as agreement_title,
  mail, format('dispute %s %s %s', dispute, case when amicable_until < $1 then 'over' when amicable_until <= $1::date + 3 then '3' else '10' end, mail) as key
from dispute join agreement using (agreement)
join spokesperson on agreement_party in (opened_by, against)
where state = 'ouvert' and not dispute.demonstration and amicable_until <= $1::date + 10
order by dispute, mail
