-- The applications to a mission, as its host and its partners see them: an address is shown where its person agreed.
-- $1 mission
select application::int, application.state, to_char(sent_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as sent,
  to_char(starts_on, 'YYYY-MM-DD') as starts_on, to_char(ended_on, 'YYYY-MM-DD') as ended_on,
  name, message, case when shares_mail then mail end as mail
from application left join applicant using (application)
where application.resource = $1
order by array_position(array['sent', 'accepted', 'running'], application.state), application limit 500
