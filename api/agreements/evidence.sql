-- What of this directory shows that a commitment is kept: each figure of api/agreements/evidence.ts, now, and how much of it
-- is invented. Of an agreement alone where it is its own committees', reviews and communications; else of the whole site.
select evidence, agreement, count, invented from (
  select 'lieux' as evidence, null as agreement, count(*)::int as count, count(*) filter (where demonstration)::int as invented
  from venue where closed_on is null
  union all
  select 'pratiques', null, count(*)::int, count(*) filter (where demonstration)::int
  from resource where kind = 'practice' and state = 'published'
  union all
  select 'pratiques-validees', null, count(distinct resource)::int, count(distinct resource) filter (where demonstration)::int
  from practice_validation join resource using (resource) where holds
  union all
  select 'dons', null, count(*)::int, count(*) filter (where demonstration)::int
  from uptake join resource using (resource) where uptake.kind in ('skills', 'goods') and uptake.state in ('delivered', 'acknowledged')
  union all
  select 'besoins', null, count(*)::int, count(*) filter (where demonstration)::int
  from resource where kind = 'need' and state = 'published'
  union all
  select 'ateliers', null, count(*)::int, count(*) filter (where demonstration)::int
  from resource where kind = 'event' and state = 'published'
  union all
  select 'pilotes', null, count(*)::int, count(*) filter (where demonstration)::int
  from pilot where state in ('approved', 'running', 'done')
  union all
  select 'postes', null, count(*)::int, count(*) filter (where demonstration)::int
  from resource where kind = 'post' and state not in ('draft', 'withheld')
  union all
  select 'missions', null, count(*)::int, count(*) filter (where demonstration)::int
  from resource where kind = 'mission' and state not in ('draft', 'withheld')
  union all
  select 'machines', null, count(*)::int, count(*) filter (where demonstration)::int from machine where state = 'delivered'
  union all
  select 'promesses', null, count(*)::int, count(*) filter (where demonstration)::int
  from resource where kind = 'pledge' and state in ('published', 'paid')
  union all
  select 'projets', null, count(*)::int, count(*) filter (where demonstration)::int
  from uptake join resource using (resource) where uptake.kind = 'call' and uptake.state in ('granted', 'advanced', 'reported', 'settled')
  union all
  select 'offres-emploi', null, count(*)::int, count(*) filter (where demonstration)::int
  from resource where kind = 'job' and state = 'published'
  union all
  select 'competences', null, count(*)::int, 0
  from framework_skill join framework using (framework) where framework.state = 'published'
  union all
  select case kind when 'comité de pilotage' then 'reunions-pilotage' else 'reunions-gouvernance' end, slug,
    count(meeting)::int, count(meeting) filter (where meeting.demonstration)::int
  from (select agreement, slug from agreement) as one
  cross join (values ('comité de pilotage'), ('comité de gouvernance')) as which (kind)
  left join (select committee, agreement, kind from committee) as its using (agreement, kind)
  left join meeting on meeting.committee = its.committee and meeting.state in ('held', 'sealed')
  group by kind, slug
  union all
  select 'bilans', slug, count(distinct year)::int, 0 from agreement left join annual_review using (agreement) group by slug
  union all
  select 'criteres', slug, count(reference)::int, count(reference) filter (where reference.demonstration)::int
  from agreement left join reference on reference.agreement = agreement.agreement and reference.state <> 'draft' group by slug
  union all
  select 'communications', slug, count(communication)::int, count(communication) filter (where said.demonstration)::int
  from agreement left join communication_said as said on said.agreement = agreement.agreement and said.state = 'publiée'
  group by slug
) figure
