-- The indicators as they are defined now, and the figures of France. $1 text: one alone, or null  $2 int: this year
select now_is.code, now_is.version, nom, now_is.kind, unit, decimals, direction, own.slug as agreement, own.title as agreement_title, article,
  (select one.title from agreement_article one where one.agreement = now_is.agreement and one.article = now_is.article) as article_title, formula, source, frequency, counted, method,
  limits, statement, parameters, retired, waits, changes,
  to_char(written_at at time zone 'UTC', 'YYYY-MM-DD') as written_on,
  (select to_char(max(computed_at) at time zone 'Europe/Paris', 'YYYY-MM-DD"T"HH24:MI') from indicator_run run where run.code = now_is.code) as computed_at,
  (select json_build_object('period', $2::int::text, 'complete', false, 'value', value)
    from indicator_figures(now_is.code, make_date($2::int, 1, 1), make_date($2::int + 1, 1, 1)) where level = 'france') as year,
  (select json_build_object('period', ($2::int - 1)::text, 'complete', true, 'value', value)
    from indicator_figures(now_is.code, make_date($2::int - 1, 1, 1), make_date($2::int, 1, 1)) where level = 'france') as before
from indicator_now now_is left join agreement own using (agreement)
where $1::text is null or now_is.code = $1
order by own.signed_on nulls last, own.slug, article nulls last, place
