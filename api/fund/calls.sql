-- The calls that anyone sees, those that take applications first; in euros.   $1 how many at most
select resource::int as call, title, state, party, euros_of(details, 'budget')::int as budget,
  granted_in(resource)::int as granted, to_char(ends_on, 'YYYY-MM-DD') as ends_on,
  (select count(*) from uptake where uptake.resource = resource.resource and uptake.state <> 'withdrawn')::int as applications,
  demonstration
from resource where kind = 'call' and state in ('published', 'instructing', 'decided')
order by demonstration, array_position(array['published', 'instructing', 'decided'], state), ends_on desc, resource desc
limit $1
