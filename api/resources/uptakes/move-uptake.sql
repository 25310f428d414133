-- $1 uptake   $2 the state it is moved from   $3 to   $4 json of what was said with it
update uptake set state = $3, details = details || $4::jsonb, updated_at = now() where uptake = $1 and state = $2
returning uptake::int as version
