-- Whether what is invented of posts and missions is behind its time: asked each hour.   $1 timestamptz: now
select exists (select from hosting_open where demonstration
    and (details ->> 'begins_on')::date < $1::timestamptz::date + 14)
  or exists (select from uptake join resource using (resource)
    where demonstration and uptake.kind = 'post' and uptake.state = 'running'
      and (uptake.details ->> 'started_on')::date + (resource.details ->> 'months')::integer * interval '1 month'
        < $1::timestamptz + interval '14 days')
  or exists (select from step join uptake using (uptake) join resource using (resource)
    where demonstration and uptake.state = 'running' and step.kind <> 'outcome'
      and due_on < $1::timestamptz - interval '7 days'
      and not exists (select from step_confirmation said where said.step = step.step))
  or exists (select from application join resource using (resource)
    where demonstration and (application.state = 'sent' and sent_at < $1::timestamptz - interval '40 days'
      or application.state = 'running'
        and application.starts_on + (details ->> 'months')::integer * interval '1 month' < $1::timestamptz)) as due
