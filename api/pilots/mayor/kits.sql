-- What the toolbox has for primary schools: what all have validated first, then what goes session by session. Who has not
-- validated it is asked only of what someone has: asked of each, it took 40 ms of 500.   $1 how many
with kit as materialized (
  select resource, title, form, minutes, edition, owner, demonstration, ages, jsonb_array_length(chapters) as lessons,
    case when exists (select from validation where validation.resource = line.resource and withdrawn_at is null)
      then json_array_length(school_missing) = 0 else false end as validated
  from practice_line line where state = 'published' and school ? 'École primaire'
)
select count(*) over ()::int as total, count(*) filter (where validated) over ()::int as valid, kit.*
from kit order by not validated, lessons = 0, practice_worth(resource) desc, resource limit $1
