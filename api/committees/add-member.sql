-- $1 slug   $2 agreement_party   $3 college   $4 body   $5 office   $6 mail of who sits, or null   $7 begins_on   $8 ends_on
insert into committee_member (committee, agreement_party, college, body, office, person, begins_on, ends_on)
select committee, $2::bigint, $3, $4, $5, (select id from person where email = $6), $7::date, $8::date from committee where slug = $1
returning member::int
