-- Does one act for some invented applications: the oldest of a mission alone, or all but it. `app.act` and `app.now` are
-- said before.   $1 the state they are in   $2 the one they go to   $3 boolean: the oldest
update application set state = $2, changed_at = moment_said(),
  starts_on = case when $2 = 'running' then moment_said()::date else starts_on end,
  ended_on = case when $2 = 'completed' then moment_said()::date else ended_on end
where state = $1 and resource in (select resource from resource where demonstration)
  and sent_at <= moment_said()
  and $3 = (application = (select min(application) from application first where first.resource = application.resource))
