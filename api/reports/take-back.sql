-- $1 hash of the secret
delete from report where secret_hash = $1 and state = 'new' returning report::float8 as report
