-- How posts stand and what became of them: numbers, never a person; of the network
-- counts what each who is there has confirmed.   $1 boolean: of what was invented alone, or of all else
with posts as (
  select uptake.*, demonstration from uptake join resource using (resource) where uptake.kind = 'post' and demonstration = $1
)
select
  (select count(*) from resource where kind = 'post' and state = 'published' and demonstration = $1 and not exists (
    select from uptake where uptake.resource = resource.resource and (uptake.state = 'agreed' or post_is_filled(uptake.state))))::int as open,
  (select count(*) from posts where state in ('accepted', 'agreed'))::int as agreed,
  (select count(*) from posts where state in ('running', 'parting', 'contested'))::int as running,
  (select count(*) from posts where state in ('ended', 'parted', 'broken'))::int as ended,
  (select coalesce(json_object_agg(became, count), '{}') from (
    select details ->> 'became' as became, count(*) from posts where state in ('ended', 'parted')
    group by 1 order by 1) counted) as became,
  (select coalesce(json_object_agg(kind, count), '{}') from (
    select step.kind, count(*) from step join posts using (uptake)
    where step.kind in ('interview', 'internship', 'offer')
      and not exists (select from unnest(step_sides(step.uptake)) expected (side)
        where not exists (select from step_confirmation said where said.step = step.step and said.side = expected.side))
    group by 1 order by 1) counted) as network
