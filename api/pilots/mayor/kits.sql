-- What the toolbox has for primary schools: what all have validated first, then what goes session by session.
-- $1 how many
select count(*) over ()::int as total, count(*) filter (where json_array_length(school_missing) = 0) over ()::int as valid,
  resource, title, form, minutes, edition, owner, demonstration, ages, jsonb_array_length(chapters) as lessons,
  json_array_length(school_missing) = 0 as validated
from practice_line where state = 'published' and school ? 'École primaire'
order by json_array_length(school_missing), chapters = '[]', practice_worth(resource) desc, resource limit $1
