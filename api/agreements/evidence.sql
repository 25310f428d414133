-- What of this directory shows that a commitment is kept: each figure of api/agreements/evidence.ts, now, and how much of it
-- is invented.
select evidence, count, invented from (
  select 'lieux' as evidence, count(*)::int as count, count(*) filter (where demonstration)::int as invented
  from venue where closed_on is null
  union all
  select 'pratiques', count(*)::int, count(*) filter (where demonstration)::int
  from resource where kind = 'practice' and state = 'published'
  union all
  select 'pratiques-validees', count(distinct resource)::int, count(distinct resource) filter (where demonstration)::int
  from practice_validation join resource using (resource) where holds
  union all
  select 'dons', count(*)::int, count(*) filter (where demonstration)::int
  from uptake join resource using (resource) where uptake.kind in ('skills', 'goods') and uptake.state in ('delivered', 'acknowledged')
  union all
  select 'besoins', count(*)::int, count(*) filter (where demonstration)::int
  from resource where kind = 'need' and state = 'published'
  union all
  select 'ateliers', count(*)::int, count(*) filter (where demonstration)::int
  from resource where kind = 'event' and state = 'published'
  union all
  select 'pilotes', count(*)::int, count(*) filter (where demonstration)::int
  from pilot where state in ('approved', 'running', 'done')
  union all
  select 'postes', count(*)::int, count(*) filter (where demonstration)::int
  from resource where kind = 'post' and state not in ('draft', 'withheld')
  union all
  select 'missions', count(*)::int, count(*) filter (where demonstration)::int
  from resource where kind = 'mission' and state not in ('draft', 'withheld')
  union all
  select 'machines', count(*)::int, count(*) filter (where demonstration)::int from machine where state = 'delivered'
  union all
  select 'promesses', count(*)::int, count(*) filter (where demonstration)::int
  from resource where kind = 'pledge' and state in ('published', 'paid')
  union all
  select 'projets', count(*)::int, count(*) filter (where demonstration)::int
  from uptake join resource using (resource) where uptake.kind = 'call' and uptake.state in ('granted', 'advanced', 'reported', 'settled')
  union all
  select 'offres-emploi', count(*)::int, count(*) filter (where demonstration)::int
  from resource where kind = 'job' and state = 'published'
  union all
  select 'competences', count(*)::int, 0
  from framework_skill join framework using (framework) where framework.state = 'published'
) figure
