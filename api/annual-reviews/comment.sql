-- What a party says of a section, where who says it speaks for it. $1 int: the review  $2 text: the section  $3 int: the party
-- $4 text: what it says  $5 timestamptz: when  $6 text: who
insert into annual_review_comment (annual_review, section, agreement_party, said, text, said_at)
select $1::bigint, $2, $3::bigint,
  (select coalesce(max(said), 0) + 1 from annual_review_comment where annual_review = $1::bigint and section = $2 and agreement_party = $3::bigint),
  $4, $5::timestamptz
from annual_review join agreement_party using (agreement)
where annual_review = $1::bigint and agreement_party = $3::bigint and speaks_for($6, $3::bigint)
returning said
