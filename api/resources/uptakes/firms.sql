-- The organisations that someone speaks for, besides the one whose resource it is, and what each has of it.
-- $1 person   $2 resource
select maker.organisation::text as id, maker.nom, null as why,
  (select max(uptake)::int from uptake where uptake.resource = $2 and uptake.organisation = maker.organisation
    and is_taken(uptake.kind, uptake.quantity, uptake.state)) as taken
from mandate
join organisation maker using (organisation)
join resource on resource.resource = $2
where mandate.person = $1 and role = 'delegate' and resource.organisation is distinct from maker.organisation
order by maker.nom, maker.organisation
