-- $1 text: a programme. How many of its resources, and of what is taken up of them, are in each state.
select kind, subject, state, sum(count)::int as count from (
  select kind, subject, state, count(*) from resource
  where kind in (select kind from resource_kind where programme = $1) and state <> 'draft' group by 1, 2, 3
  union all
  select kind, subject, state, count(*) from uptake
  where kind in (select kind from resource_kind where programme = $1) group by 1, 2, 3
) counted
group by 1, 2, 3
order by 1, 2, 3
