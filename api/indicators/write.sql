-- A version of a definition, after the one that was read; nothing where another came meanwhile.
-- $1 text: the indicator  $2 int: the version that was read, 0 for a first  $3 json: the definition  $4 timestamptz: now
-- An article is of an agreement that is signed, and that is no example.
insert into indicator_version (code, version, nom, kind, unit, decimals, direction, agreement, article, formula, source, frequency,
  counted, method, limits, statement, parameters, retired, changes, written_at)
select $1, $2::int + 1, nom, kind, unit, decimals, direction,
  (select agreement from agreement where slug = said.agreement and signed_on is not null and not demonstration), article, formula, source, frequency, counted, method, limits,
  statement, parameters, retired, changes, $4::timestamptz
from json_to_record($3::json) as said (nom text, kind text, unit text, decimals smallint, direction text, agreement text, article smallint,
  formula text, source text, frequency text, counted text, method text, limits text, statement text, parameters jsonb,
  retired boolean, changes text)
where exists (select from indicator where code = $1 for update)
  and (select coalesce(max(version), 0) from indicator_version where code = $1) = $2::int
returning version
