-- The word of invented employers on invented volunteers; a student asks for none.
-- $1 json: [{ resource, organisation, asked, confirmed }]
insert into employment (resource, organisation, known_as, asked_at, confirmed_at)
select resource, organisation, case when asked then 'Personne : un exemple' end, case when asked then moment_said() end,
  case when confirmed then moment_said() end
from json_to_recordset($1::json) one (resource bigint, organisation bigint, asked boolean, confirmed boolean)
on conflict (resource) do update set organisation = excluded.organisation, known_as = excluded.known_as,
  asked_at = excluded.asked_at, confirmed_at = excluded.confirmed_at
