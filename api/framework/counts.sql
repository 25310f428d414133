-- How many venues, workshops to come and practices teach each skill of the version in force; venues and workshops near a
-- place where one is given.   $1 $2 longitude and latitude, or nulls   $3 radius in metres   $4 timestamptz: now
with asked as (
  select case when $1::float8 is not null then st_point($1, $2)::geography end as at
), venues as (
  -- A venue that teaches a skill by two services is one.
  select skill, count(distinct number) as venues from (
    select distinct number from venue_search, asked where at is null or st_dwithin(location, at, $3)
  ) near join venue using (number) join service_skill on service = any(services) group by skill
), workshops as (
  select skill, count(distinct resource) as workshops
  from asked, resource_skill join sitting_public using (resource)
  where state = 'planned' and ends_at > $4 and (at is null or st_dwithin(location, at, $3)) group by skill
), practices as (
  select skill, count(*) as practices from resource_skill join resource using (resource)
  where kind = 'practice' and state = 'published' group by skill
)
select skill, coalesce(venues, 0)::int as venues, coalesce(workshops, 0)::int as workshops,
  coalesce(practices, 0)::int as practices
from skill_now left join venues using (skill) left join workshops using (skill) left join practices using (skill)
order by split_part(skill, '.', 1)::int, split_part(skill, '.', 2)::int
