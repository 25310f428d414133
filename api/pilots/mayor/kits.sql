-- What the toolbox has for primary schools, what all have validated first. $1 how many
select count(*) over ()::int as total, resource, title, form, minutes, edition, owner, demonstration,
  json_array_length(school_missing) = 0 as validated
from practice_line where state = 'published' and school ? 'École primaire'
order by json_array_length(school_missing), practice_worth(resource) desc, resource limit $1
