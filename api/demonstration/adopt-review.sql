-- The second party adopts an invented review; the first has not yet.   $1 agreement  $2 when
insert into annual_review_adoption (annual_review, agreement_party, sha256, adopted_at)
select annual_review, agreement_party, sha256, $2::timestamptz
from annual_review join agreement_party using (agreement)
where agreement = $1 and annual_review.demonstration and place = 2
