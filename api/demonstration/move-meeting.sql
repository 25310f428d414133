-- $1 meeting   $2 the state it comes to
update meeting set state = $2, version = version + 1 where meeting = $1
