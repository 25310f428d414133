-- What someone may do of an agreement.   $1 text: its slug   $2 text: the person
select exists (select from mandate where person = $2 and role = 'operator') as operates,
  array(select agreement_party::int from agreement_party as one
    where one.agreement = agreement.agreement and speaks_for($2, one.agreement_party) order by place) as parties,
  array(select name from agreement_party as one
    where one.agreement = agreement.agreement and speaks_for($2, one.agreement_party) order by place) as names,
  array(select denunciation::int from agreement_denunciation as one
    where one.agreement = agreement.agreement and may_withdraw_letter($2, denunciation) order by denunciation) as letters
from agreement where slug = $1
