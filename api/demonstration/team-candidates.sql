-- Who could come to the classes of the invented pilots of a campaign, the nearest first.   $1 campaign
select school_class::int, candidate.resource::int, candidate.role, halfday, lessons,
  case candidate.role when 'animator' then 1 else volunteers end as wanted
from team_candidates(array(select pilot from pilot where campaign = $1 and demonstration and state in ('approved', 'running')))
  candidate
join school_class using (school_class) join pilot using (pilot)
join school_helper helper on helper.resource = candidate.resource
order by metres, school_class, candidate.resource
