-- $1 text: a programme. How many of its resources, and of what is taken up of them, are in each state; and how many of
-- those are invented.
select kind, subject, state, sum(count)::int as count, sum(invented)::int as invented from (
  select kind, subject, state, count(*), count(*) filter (where demonstration) as invented from resource
  where kind in (select kind from resource_kind where programme = $1) and state <> 'draft' group by 1, 2, 3
  union all
  select uptake.kind, uptake.subject, uptake.state, count(*), count(*) filter (where demonstration)
  from uptake join resource using (resource)
  where uptake.kind in (select kind from resource_kind where programme = $1) group by 1, 2, 3
) counted
group by 1, 2, 3
order by 1, 2, 3
