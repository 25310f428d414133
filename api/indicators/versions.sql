-- Every version of a definition, the last first. $1 text: the indicator
select code, said.version, nom, said.kind, unit, decimals, direction, slug as agreement, title as agreement_title, article,
  (select one.title from agreement_article one where one.agreement = said.agreement and one.article = said.article) as article_title, formula, source, frequency, counted, method, limits,
  statement, parameters, retired, changes, to_char(written_at at time zone 'UTC', 'YYYY-MM-DD') as written_on
from indicator_version said left join agreement using (agreement) where code = $1 order by said.version desc
