-- The partners that a version names, and the marks that it shows.
-- $1 communication   $2 version   $3 bigint[]: organisations   $4 json: [{ agreement_party, organisation, width, unit, set_at }]
with named as (
  insert into communication_partner (communication, version, organisation)
  select distinct $1::bigint, $2::int, organisation from unnest($3::bigint[]) organisation
)
insert into communication_mark (communication, version, place, agreement_party, organisation, width, unit, set_at)
select $1, $2, row_number() over (), agreement_party, organisation, width, unit, set_at
from json_to_recordset($4::json) as mark (agreement_party bigint, organisation bigint, width numeric, unit text, set_at text)
