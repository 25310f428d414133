-- Every version of a definition, the last first. $1 text: the indicator
select code, version, nom, kind, unit, decimals, direction, article, formula, source, frequency, counted, method, limits,
  statement, parameters, retired, changes, to_char(written_at at time zone 'UTC', 'YYYY-MM-DD') as written_on
from indicator_version where code = $1 order by version desc
