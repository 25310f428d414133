-- Whether a party approves the content, or the form, of a version.
-- $1 communication   $2 version that was read   $3 agreement_party   $4 aspect   $5 whether approved   $6 reason, or null   $7 person
insert into communication_word (communication, version, agreement_party, aspect, approves, reason, person)
select communication, $2, $3, $4, $5, $6, $7 from communication where communication = $1 and speaks_for($7, $3)
returning entry
