-- On which sides of a resource, or of what is taken up of it, someone is.
-- $1 person   $2 resource   $3 uptake, or null
select side from resource
left join uptake on uptake.uptake = $3 and uptake.resource = resource.resource
cross join lateral (
  select 'owner' as side where resource.person = $1 or exists (
    select from mandate where mandate.person = $1 and (
      (role = 'delegate' and mandate.organisation = resource.organisation)
      or (role = 'steward' and mandate.venue = resource.venue)
      or (role = 'party' and mandate.party = resource.party)))
  union all
  select 'taker' where exists (
    select from mandate where mandate.person = $1 and (
      (role = 'steward' and mandate.venue = uptake.venue)
      or (role = 'delegate' and mandate.organisation = uptake.organisation)))
  union all
  select 'moderator' where exists (select from mandate where mandate.person = $1 and role in ('moderator', 'operator'))
  union all
  select role from mandate where mandate.person = $1 and role in ('committee', 'operator')
    and resource.kind = 'call' and uptake.uptake is not null
) sides
where resource.resource = $2
