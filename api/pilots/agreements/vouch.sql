-- An address that nothing vouched for is the school's, or is not and goes; what was decided stays, without it.
-- $1 pilot   $2 UAI   $3 it is the school's   $4 person
with waiting as (
  select uai, pilot_school.mail from pilot_school join pilot using (pilot)
  where pilot = $1 and uai = $2 and pilot_school.mail is not null and vouched is null and pilot.state = 'draft'
), decided as (
  insert into school_vouching (pilot, uai, outcome, person)
  select $1, uai, case when $3 then 'vouched' else 'refused' end, $4 from waiting
)
update pilot_school set vouched = case when $3 then 'modération' end, mail = case when $3 then waiting.mail end,
  asked_at = case when $3 then asked_at end
from waiting where pilot = $1 and pilot_school.uai = waiting.uai returning waiting.mail
