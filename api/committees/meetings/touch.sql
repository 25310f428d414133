-- $1 meeting   $2 the version read
update meeting set version = version + 1 where meeting = $1 and version = $2 returning version
