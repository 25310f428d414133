-- What the toolbox has for primary schools.
select resource::int, title from resource
where kind = 'practice' and state = 'published' and details -> 'school' ? 'École primaire' order by title, resource limit 200
