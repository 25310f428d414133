-- $1 hash of the secret
delete from report where secret_hash = $1 returning report::float8 as report
