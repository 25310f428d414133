-- Organisations whose page is public, and dates of events to come: real ones. $1 timestamptz: now   $2 most of each
(
  select 'organisation' as sort, organisation::int as number, nom as name, to_char(updated_at, 'YYYY-MM-DD') as changed
  from organisation where state = 'published' and not demonstration order by organisation limit $2
)
union all
(
  select 'event', sitting, title, to_char(updated_at, 'YYYY-MM-DD')
  from sitting_public where ends_at > $1 and state = 'planned' and not demonstration order by sitting limit $2
)
