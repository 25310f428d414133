-- $1 training   $2 version that was read   $3 state   $4 how many were trained, or null
update training set state = $3, trained = coalesce($4::integer, trained) where training = $1 and version = $2 returning version
