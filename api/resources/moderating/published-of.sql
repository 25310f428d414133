-- What an organisation shows, held until the transaction ends.
-- $1 organisation
select resource::int, kind from resource where organisation = $1 and state = 'published' order by resource for no key update
