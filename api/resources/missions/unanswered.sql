-- Applications that nobody will answer: to a mission that is open no more, or for longer than the programme keeps them.
-- $1 timestamptz: now
select application::int from application join resource using (resource)
where application.state = 'sent' and (resource.state <> 'published'
  or sent_at < $1::timestamptz - programme_rule('service-civique', 'kept_days')::integer * interval '1 day')
order by application limit 200
