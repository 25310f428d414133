-- The pages of school pilots: a mayor's, of each commune that has a school with their classes (cities whole), reviews and
-- stories that are public. Real ones. $1 most of each
(
  select 'mayor' as sort, code_insee as id, nom as name, null as changed
  from commune where code_insee in (
    select coalesce(parent, code_insee) from school join commune using (code_insee)
    where elementary and not closed and not demonstration)
  order by code_insee limit $1
)
union all
(
  select 'review', resource::text, title, to_char(updated_at, 'YYYY-MM-DD')
  from resource where kind = 'campaign' and state = 'reviewed' and not demonstration order by resource limit $1
)
union all
(
  select 'story', story::text, title, written_on
  from story_said where state = 'published' and not demonstration order by story limit $1
)
