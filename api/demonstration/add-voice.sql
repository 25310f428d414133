-- Every party says yes, but one that says otherwise.   $1 decision   $2 the party that says otherwise, or null
insert into decision_voice (decision, meeting, agreement_party, voice)
select decision, meeting, agreement_party, case when party = $2 then 'no' else 'yes' end
from decision join decision_party using (decision) where decision = $1
