-- Moves a day by the act that is said, one to come alone.
-- $1 day   $2 the state it goes to   $3 the states it may be in   $4 refurbisher whose it is, or null   $5 venue, or null
update collection_day set state = $2
where collection = $1 and state = any($3::text[]) and on_day >= (moment_said() at time zone 'Europe/Paris')::date
  and ($4::bigint is null or organisation = $4) and ($5::bigint is null or venue = $5)
returning collection::int
