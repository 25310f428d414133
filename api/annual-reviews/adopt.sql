-- A party adopts what was drawn, as it was read, where who says it speaks for it. $1 int: the review  $2 int: the party
-- $3 text: the seal of what was read  $4 timestamptz: when  $5 text: who
insert into annual_review_adoption (annual_review, agreement_party, sha256, adopted_at)
select annual_review, agreement_party, annual_review.sha256, $4::timestamptz
from annual_review join agreement_party using (agreement)
where annual_review = $1::bigint and agreement_party = $2::bigint and annual_review.sha256 = $3 and speaks_for($5, $2::bigint)
on conflict do nothing
returning agreement_party::int
