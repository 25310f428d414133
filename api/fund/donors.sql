-- What organisations have promised and paid: in euros; those that have paid most first.   $1 how many at most
select organisation.organisation::int, nom, sum(euros_of(details, 'amount'))::int as promised,
  sum(received_of(resource))::int as received, resource.demonstration
from resource join organisation using (organisation)
where resource.kind = 'pledge' and (resource.state in ('published', 'paid') or received_of(resource) > 0)
  and resource.state <> 'withheld' and organisation.state = 'published'
group by organisation.organisation, resource.demonstration
order by resource.demonstration, received desc, promised desc, nom limit $1
