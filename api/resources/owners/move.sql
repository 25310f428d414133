-- $1 resource   $2 the state it is moved from   $3 to   $4 json of what was said with it
update resource set state = $3, details = details || $4::jsonb where resource = $1 and state = $2
returning version
