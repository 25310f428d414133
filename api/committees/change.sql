-- $1 slug   $2 the version read   $3 name   $4 object   $5 months
update committee set name = $3, object = $4, months = $5, version = version + 1 where slug = $1 and version = $2 returning version
