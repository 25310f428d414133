-- $1 meeting   $2 decision   $3 agreement_party   $4 voice   $5 person
insert into decision_voice (decision, meeting, agreement_party, voice, person)
select decision, meeting, $3::bigint, $4, $5 from decision where meeting = $1 and decision = $2
returning decision
