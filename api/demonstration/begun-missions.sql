-- An invented mission that someone holds began on their first day.
update resource set details = details || jsonb_build_object('begins_on', to_char(application.starts_on, 'YYYY-MM-DD'))
from application where application.resource = resource.resource and demonstration and application.starts_on is not null
  and details ->> 'begins_on' <> to_char(application.starts_on, 'YYYY-MM-DD')
