-- Freezes a review: a version after those of its year. $1 int: the agreement  $2 int: the year  $3 text: the content
-- $4 timestamptz: when  $5 boolean: whether it is an example
insert into annual_review (agreement, year, version, content, drawn_at, demonstration)
select $1::bigint, $2::smallint,
  (select coalesce(max(version), 0) + 1 from annual_review where agreement = $1::bigint and year = $2::smallint), $3::text, $4::timestamptz, $5::boolean
returning version, sha256
