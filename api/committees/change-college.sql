-- $1 slug   $2 place   $3 the version read   $4 name   $5 whether it is closed   $6 now
update college set college = $4, version = college.version + 1,
  closed_on = case when $5 then coalesce(closed_on, ($6::timestamptz at time zone 'Europe/Paris')::date) end
from committee
where committee.committee = college.committee and slug = $1 and place = $2 and college.version = $3
returning college.version
