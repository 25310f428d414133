-- The partners of a mission, as of now.   $1 mission
select uptake::int, nom from uptake join organisation using (organisation)
where resource = $1 and uptake.kind = 'mission' and uptake.state = 'agreed' order by uptake
