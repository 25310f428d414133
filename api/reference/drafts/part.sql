-- What someone may do of the draft: who runs the site or speaks for a party writes it, in that name; who sits in the governance
-- committee reads it.   $1 text: a person   $2 slug of the agreement   $3 date: today
select case when exists (select from mandate where person = $1 and role = 'operator') then 'exploitation'
  else (select name from agreement_party party where party.agreement = agreement.agreement
    and speaks_for($1, agreement_party) order by place limit 1) end as writer,
  reads_reference($1, agreement, $3) as reads
from agreement where slug = $2
