-- $1 meeting   $2 the version read   $3 moment in Paris   $4 minutes   $5 place   $6 link
update meeting set starts_at = $3::timestamp at time zone 'Europe/Paris', lasts_minutes = $4, place = $5, link = $6, version = version + 1
where meeting = $1 and version = $2
returning version
