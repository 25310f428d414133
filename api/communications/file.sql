-- The file of a communication: to everyone while it is published, to the parties and those who run the directory before.
-- $1 communication   $2 version, or null for the latest   $3 person, or null for everyone   $4 whether they run the directory
select encode(file, 'base64') as data, file_type as type, file_name as name
from communication_version said join communication one using (communication) join agreement_party own using (agreement_party)
where communication = $1 and said.version = coalesce($2, one.version) and file is not null
  and case when $3::text is null then published_at is not null and withdrawn_at is null and said.version = one.version
    else $4 or exists (select from agreement_party side where side.agreement = own.agreement and speaks_for($3, side.agreement_party)) end
