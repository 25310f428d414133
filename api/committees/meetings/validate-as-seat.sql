-- $1 meeting   $2 number   $3 member   $4 digest of what was read   $5 person
insert into minutes_seat_validation (meeting, number, member, digest, person)
select meeting, number, $3::bigint, $4, $5 from minutes_version where meeting = $1 and number = $2
returning number
