-- Of something that anyone sees.
-- $1 resource, or null   $2 organisation, or null   $3 subject   $4 message or null   $5 mail or null
-- $6 hash of the secret   $7 timestamptz: now
insert into report (resource, organisation, subject, message, mail, consent_at, secret_hash, reported_at)
select $1::bigint, $2::bigint, $3, $4, $5, case when $5::text is not null then $7::timestamptz end, $6, $7
where exists (select from resource_public where resource = $1::bigint)
  or exists (select from organisation where organisation = $2::bigint and state = 'published')
returning report::float8 as report
