-- $1 meeting   $2 the version read   $3 the state it comes to   $4 why, or null
update meeting set state = $3, reason = $4, version = version + 1 where meeting = $1 and version = $2 returning version
