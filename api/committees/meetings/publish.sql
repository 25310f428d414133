-- $1 meeting   $2 agreement_party   $3 level   $4 person
insert into minutes_publication (meeting, agreement_party, level, person) select meeting, $2::bigint, $3, $4 from meeting where meeting = $1
returning meeting
