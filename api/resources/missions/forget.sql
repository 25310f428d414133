-- Those who were answered, or whose mission ended, longer ago than the programme keeps them.   $1 timestamptz: now
delete from applicant using application
where application.application = applicant.application and state not in ('sent', 'accepted', 'running')
  and changed_at < $1::timestamptz - programme_rule('service-civique', 'kept_days')::integer * interval '1 day'
returning applicant.application::int
