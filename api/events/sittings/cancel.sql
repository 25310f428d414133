-- $1 sitting   $2 the version that was read
update sitting set state = 'cancelled' where sitting = $1 and version = $2 and state = 'planned' returning version
