-- What a proposal says, anew; by who speaks for the party that proposes it.
-- $1 communication   $2 version that was read, 0 for none   $3 person   $4 json: what it says
-- $5 base64 of the file, or null   $6 its name   $7 whether the file of the version before stays where there is no other
insert into communication_version (communication, version, kind, title, text, planned_on, shown_at, file, file_name, person)
select one.communication, $2::int + 1, given.kind, given.title, given.text, given.planned_on, given.shown_at,
  coalesce(decode($5, 'base64'), before.file), coalesce($6, before.file_name), $3
from communication one
left join communication_version before on before.communication = one.communication and before.version = $2 and $5::text is null and $7
cross join json_to_record($4::json) as given (kind text, title text, text text, planned_on date, shown_at text)
where one.communication = $1 and speaks_for($3, one.agreement_party)
returning communication::int, version
