-- Whoever moves a pilot waits here first: its campaign gives the places, and locks in one order never wait for one another.
-- $1 pilot
select resource::int as campaign, resource.state from resource
where resource = (select campaign from pilot where pilot = $1) for no key update
