-- $1 meeting   $2 member   $3 level   $4 person
insert into minutes_seat_publication (meeting, member, level, person) select meeting, $2::bigint, $3, $4 from meeting where meeting = $1
returning meeting
