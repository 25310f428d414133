-- $1 organisation   $2 version   $3 base64 of the image, or null to take it away   $4 its type, or null
update organisation set logo = decode($3, 'base64'), logo_type = $4 where organisation = $1 and version = $2
returning version
