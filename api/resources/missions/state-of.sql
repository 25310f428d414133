-- $1 application
select application::int, application.resource::int, application.state, title, venue.nom as venue,
  to_char(application.starts_on, 'YYYY-MM-DD') as starts_on
from application join resource using (resource) join venue on venue.number = resource.venue
where application = $1
