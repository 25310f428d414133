-- Grants whose report is near, or late, of which the venue has not been told yet.
-- `key` begins that of the mail: one before the day, one after, and anew for another day.   $1 timestamptz: now
select uptake::int, resource::int, title, details ->> 'report_by' as report_by, late, key
from (
  select uptake.*, title, (uptake.details ->> 'report_by')::date < today as late,
    concat('report ', uptake, case when (uptake.details ->> 'report_by')::date < today then ' late ' else ' near ' end,
      uptake.details ->> 'report_by') as key
  from uptake join resource using (resource)
  cross join lateral (select day_in(uptake.venue, $1::timestamptz)) days (today)
  where uptake.kind = 'call' and uptake.state = 'advanced' and not demonstration
    and (uptake.details ->> 'report_by')::date <= today + programme_rule('fonds', 'report_days')::int
) due
where not exists (select from mail where purpose = 'resource' and starts_with(mail.key, concat(due.key, ' ')))
order by uptake limit 200
