-- $1 meeting   $2 decision   $3 member   $4 voice   $5 person
insert into decision_seat_voice (decision, meeting, member, voice, person)
select decision, meeting, $3::bigint, $4, $5 from decision where meeting = $1 and decision = $2
returning decision
