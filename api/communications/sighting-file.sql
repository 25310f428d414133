-- What shows a communication that nobody proposed, to those who see the sighting itself.
-- $1 sighting   $2 person, or null for everyone   $3 whether they run the directory   $4 date: today
select encode(file, 'base64') as data, file_type as type, file_name as name
from sighting join agreement_party whose using (agreement_party)
where sighting = $1 and file is not null
  and case when $2::text is null then is_sighting_public(sighting, $4)
    else $3 or exists (select from agreement_party side where side.agreement = whose.agreement and speaks_for($2, side.agreement_party)) end
