-- $1 person   $2 resource
select from resource where resource = $2 and (person = $1 or exists (select from mandate
  where mandate.person = $1 and role = 'steward' and mandate.venue = resource.venue))
