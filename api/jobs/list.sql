-- Offers of employment shown now: the nearest first where a place is given, else what fits the words best, else the latest published.
-- $1 words (websearch), or null   $2 $3 longitude and latitude, or null   $4 how far, in metres
-- $5 organisation, or null   $6 whether those at a distance alone   $7 how many   $8 how many are left out before
-- $9 how the contract is said, a regular expression, or null
with asked as (
  select websearch_to_tsquery('french_plain', $1) as query, st_point($2, $3)::geography as at
), kept as (
  select resource.resource, count(*) over () as total, resource.centre <-> asked.at as distance,
    row_number() over (order by resource.centre <-> asked.at,
      case when $1::text is not null then -ts_rank_cd(words, query) end,
      coalesce(details ->> 'posted_on', to_char(created_at at time zone 'Europe/Paris', 'YYYY-MM-DD')) desc,
      resource.resource) as rank
  from asked, resource
  where kind = 'job' and state = 'published'
    and ($1::text is null or words @@ query)
    and ($2::float8 is null or st_dwithin(centre, asked.at, $4))
    and ($5::bigint is null or organisation = $5)
    and ($9::text is null or details ->> 'contract' ~* $9)
    and (not $6 or (details ->> 'remote')::boolean)
  order by rank limit $7 offset $8
)
select total::int, job.*, round(distance)::int as distance from kept join job_said job using (resource) order by rank
