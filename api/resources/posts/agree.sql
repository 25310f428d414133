-- $1 young person   $2 day of birth   $3 whether disabled: held to the programme's ages, and not kept   $4 timestamptz: now
update young_person set consent_at = $4, born_on = $2::date, disabled = $3
where young_person = $1 and consent_at is null returning uptake::int
