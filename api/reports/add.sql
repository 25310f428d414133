-- $1 id of the venue   $2 subject   $3 message or null   $4 mail or null   $5 hash of the secret   $6 timestamptz: now
-- $7 jsonb: what would be right
insert into report (number, venue_version, subject, message, mail, consent_at, secret_hash, reported_at, suggested)
select number, version, $2, $3, $4, case when $4::text is not null then $6::timestamptz end, $5, $6, $7
from venue where id = $1
returning report::float8 as report
