-- What the toolbox has for primary schools, with what stands of each: for which classes, and whether all have validated it.
select resource, title, edition, array(select jsonb_array_elements_text(ages)) as ages,
  json_array_length(school_missing) = 0 as validated
from practice_line
where state = 'published' and school ? 'École primaire' order by title, resource limit 200
