-- The reviews that were drawn, the last first. $1 text: an agreement's slug, or null for all  $2 int: a year, or null
-- $3 int: a version, or null
select annual_review::int, slug as agreement, title as agreement_title, year::int, annual_review.version, sha256, annual_review.demonstration,
  says_whole_year(year, drawn_at) as whole_year,
  to_char(drawn_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as drawn_at,
  to_char(adopted_on(annual_review) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as adopted_at
from annual_review join agreement using (agreement)
where ($1::text is null or slug = $1) and ($2::int is null or year = $2) and ($3::int is null or annual_review.version = $3)
order by year desc, annual_review.version desc
