-- By who speaks for another party to the same agreement, or runs the directory.
-- $1 json: what was seen   $2 base64 of a file, or null   $3 its name   $4 person   $5 whether they run the directory
insert into sighting (agreement_party, seen_by, seen_on, seen_at, link, text, file, file_name, person)
select whose.agreement_party, given.seen_by, given.seen_on, given.seen_at, given.link, given.text, decode($2, 'base64'), $3, $4
from json_to_record($1::json) as given (party bigint, seen_by bigint, seen_on date, seen_at text, link text, text text)
join agreement_party whose on whose.agreement_party = given.party
left join agreement_party seen on seen.agreement_party = given.seen_by and seen.agreement = whose.agreement
where case when given.seen_by is null then $5 else speaks_for($4, seen.agreement_party) end
returning sighting::int
