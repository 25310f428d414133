-- $1 organisation   $2 the version that was read
update organisation set state = 'published', closed_as = null, closed_reason = null, closed_at = null
where organisation = $1 and version = $2 and state = 'closed'
returning nom, version
