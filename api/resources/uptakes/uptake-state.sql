-- $1 uptake
select uptake.resource::int, uptake.kind, uptake.state, resource.title from uptake join resource using (resource)
where uptake = $1
